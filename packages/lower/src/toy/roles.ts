/** What the toy host's nodes mean to scope analysis. */
import type { Declared, DeclarationKind, Role, ScopeRole } from '../contract/roles';
import { boundNames, isAnonymous, isClass, isFunction, type Marks, type Node } from './nodes';

type FunctionNode = Extract<Node, { params: unknown }>;

export function roleOf(marks: Marks, node: Node): Role<Node> | undefined {
  if (isFunction(node)) return functionRole(marks, node);
  if (isClass(node)) {
    const names = node.id ? declared(node.id) : [];
    const inner = scope('class', kinds('self', names));
    return node.type === 'ClassExpression'
      ? inner
      : { role: 'declaration', kind: 'class', names, scope: inner };
  }
  switch (node.type) {
    case 'Identifier':
      return marks.isSilent(node) ? undefined : { role: 'reference', name: node.name };
    case 'ThisExpression':
      return { role: 'this' };
    case 'Super':
      return { role: 'super' };
    case 'MetaProperty':
      return node.meta.name === 'new' ? { role: 'new.target' } : undefined;
    case 'ObjectExpression':
      return {
        role: 'literal',
        keyed: node.properties.flatMap((p) =>
          p.type === 'Property' && p.computed && isAnonymous(p.value) ? [p.value] : [],
        ),
      };
    case 'VariableDeclaration': {
      const kind = node.kind === 'var' || node.kind === 'let' ? node.kind : 'const';
      const names = node.declarations.flatMap(({ id }) => declared(id));
      return { role: 'declaration', kind, names };
    }
    case 'BlockStatement':
      return scope('block');
    case 'ForStatement':
      return scope('loop');
    case 'ForInStatement':
    case 'ForOfStatement':
      return { ...scope('loop'), targets: boundNames(node.left) };
    case 'SwitchStatement':
      return { ...scope('block'), breakable: 'switch', outside: [node.discriminant] };
    case 'CatchClause':
      return scope('catch', node.param ? kinds('catch', declared(node.param)) : []);
    case 'WithStatement':
      return { ...scope('with'), outside: [node.object] };
    case 'StaticBlock':
      return { ...scope('function'), member: true };
    case 'PropertyDefinition':
      return { ...scope('function'), member: true, outside: [node.key] };
    case 'WhileStatement':
    case 'DoWhileStatement':
      return { role: 'breakable', loop: true };
    case 'LabeledStatement':
      return { role: 'labelled', label: node.label.name, body: node.body };
    case 'BreakStatement':
      return { role: 'jump', how: 'break', label: node.label?.name };
    case 'ContinueStatement':
      return { role: 'jump', how: 'continue', label: node.label?.name };
    case 'ReturnStatement':
      return { role: 'jump', how: 'return' };
    case 'AssignmentExpression':
      return { role: 'assignment', targets: boundNames(node.left) };
    case 'UpdateExpression':
      return { role: 'assignment', targets: boundNames(node.argument) };
    case 'CallExpression':
      return node.callee.type === 'Identifier'
        ? { role: 'call', callee: node.callee, isEval: node.callee.name === 'eval' }
        : undefined;
    case 'TaggedTemplateExpression':
      return { role: 'call', callee: node.tag, isEval: false };
    default:
      return undefined;
  }
}

function functionRole(marks: Marks, node: FunctionNode): Role<Node> {
  const parameters = kinds('parameter', node.params.flatMap(declared));
  if (node.type === 'ArrowFunctionExpression') return scope('arrow', parameters);
  const names = node.id ? declared(node.id) : [];
  if (node.type === 'FunctionDeclaration') {
    return {
      role: 'declaration',
      kind: 'function',
      names,
      scope: scope('function', parameters),
      plainFunction: !node.async && !node.generator && !marks.generators.has(node),
    };
  }
  if (marks.members.has(node)) return { ...scope('function', parameters), member: true };
  return scope('function', [...kinds('self', names), ...parameters]);
}

function scope(
  kind: ScopeRole<Node>['kind'],
  declares: ScopeRole<Node>['declares'] = [],
): ScopeRole<Node> {
  return { role: 'scope', kind, declares };
}

const declared = (target: Node): Declared<Node>[] =>
  boundNames(target).map((id) => ({ name: id.name, id }));

const kinds = (
  kind: DeclarationKind,
  names: readonly Declared<Node>[],
): ScopeRole<Node>['declares'] => names.map((name) => ({ ...name, kind }));
