/** What a node means to the engine's scope analysis: scopes, declarations, references, jumps. */
import { callRole, type Declared, declaredAs, type Role, scopeRole } from '@yield-from/lower';
import { isAnonymous } from './inference';
import {
  assignedNames,
  boundNames,
  type ClassNode,
  field,
  type FunctionNode,
  isClass,
  isFunction,
  isTypeOnly,
  type Node,
  unwrap,
} from './syntax';

/** Roles of one file's nodes: knows which identifiers declare, and which functions are members of a class or object. */
export class Roles {
  /** Identifiers that were seen to declare: they are no references. */
  private readonly declaring = new WeakSet<object>();
  /** The functions of methods, getters and setters. */
  private readonly members = new WeakSet<object>();

  role(node: Node): Role<Node> | undefined {
    if (isTypeOnly(node)) return undefined;
    if (isFunction(node)) return this.functionRole(node);
    if (isClass(node)) return this.classRole(node);
    switch (node.type) {
      case 'Identifier':
        return this.declaring.has(node) || node.name === ''
          ? undefined
          : { role: 'reference', name: node.name };
      case 'JSXIdentifier':
        return node.name === 'this' ? { role: 'this' } : { role: 'reference', name: node.name };
      case 'ThisExpression':
        return { role: 'this' };
      case 'Super':
        return { role: 'super' };
      case 'MetaProperty':
        return node.meta.name === 'new' ? { role: 'new.target' } : undefined;
      case 'ObjectExpression':
        return { role: 'literal', keyed: this.literal(node) };
      case 'MethodDefinition':
        this.members.add(node.value);
        return undefined;
      case 'VariableDeclaration':
        return {
          role: 'declaration',
          kind: node.kind === 'var' || node.kind === 'let' ? node.kind : 'const',
          names: node.declarations.flatMap(({ id }) => this.declared(id)),
        };
      case 'ImportDeclaration':
        return {
          role: 'declaration',
          kind: 'const',
          names: node.specifiers.flatMap(({ local }) => this.declared(local)),
        };
      case 'TSImportEqualsDeclaration':
        return { role: 'declaration', kind: 'const', names: this.declared(node.id) };
      case 'TSEnumDeclaration':
        return {
          role: 'declaration',
          kind: 'enum',
          names: this.declared(node.id),
          // Inside, the members are names too: `enum E { a = 1, b = a }`.
          scope: scopeRole(
            'block',
            declaredAs(
              'const',
              node.body.members.flatMap(({ id }) => this.declared(id)),
            ),
          ),
        };
      case 'TSModuleDeclaration':
        return {
          role: 'declaration',
          kind: 'enum',
          names: node.id.type === 'Identifier' ? this.declared(node.id) : [],
          scope: scopeRole('arrow'),
        };
      case 'BlockStatement':
        return scopeRole('block');
      case 'ForStatement':
        return scopeRole('loop');
      case 'ForInStatement':
      case 'ForOfStatement':
        return { ...scopeRole('loop'), targets: assignedNames(node.left) };
      case 'SwitchStatement':
        return { ...scopeRole('block'), breakable: 'switch', outside: [node.discriminant] };
      case 'CatchClause':
        return scopeRole('catch', node.param ? declaredAs('catch', this.declared(node.param)) : []);
      case 'WithStatement':
        return { ...scopeRole('with'), outside: [node.object] };
      case 'StaticBlock':
        return { ...scopeRole('function'), member: true };
      case 'PropertyDefinition':
      case 'AccessorProperty':
        return { ...scopeRole('function'), member: true, outside: [...decorators(node), node.key] };
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
        return { role: 'assignment', targets: assignedNames(node.left) };
      case 'UpdateExpression':
        return { role: 'assignment', targets: assignedNames(node.argument) };
      case 'CallExpression':
        return roleOfCall(node.callee, !node.optional);
      case 'TaggedTemplateExpression':
        return roleOfCall(node.tag, false);
      default:
        return undefined;
    }
  }

  private functionRole(node: FunctionNode): Role<Node> {
    const parameters = declaredAs(
      'parameter',
      node.params.flatMap((p) => this.declared(p)),
    );
    if (node.type === 'FunctionDeclaration') {
      return {
        role: 'declaration',
        kind: 'function',
        names: node.id ? this.declared(node.id) : [],
        scope: scopeRole('function', parameters),
        plainFunction: !node.async && !node.generator,
      };
    }
    if (node.type === 'ArrowFunctionExpression') return scopeRole('arrow', parameters);
    if (this.members.has(node)) return { ...scopeRole('function', parameters), member: true };
    const self = node.id ? declaredAs('self', this.declared(node.id)) : [];
    return scopeRole('function', [...self, ...parameters]);
  }

  private classRole(node: ClassNode): Role<Node> {
    const names = node.id ? this.declared(node.id) : [];
    const inner = { ...scopeRole('class', declaredAs('self', names)), outside: decorators(node) };
    return node.type === 'ClassExpression'
      ? inner
      : { role: 'declaration', kind: 'class', names, scope: inner };
  }

  /** Marks an object literal's methods; gives the anonymous functions and classes under its computed keys. */
  private literal({ properties }: Extract<Node, { type: 'ObjectExpression' }>): Node[] {
    const keyed: Node[] = [];
    for (const property of properties) {
      if (property.type !== 'Property') continue;
      if (property.method || property.kind !== 'init') this.members.add(property.value);
      else if (property.computed) {
        const value = unwrap(property.value);
        if (isAnonymous(value)) keyed.push(value);
      }
    }
    return keyed;
  }

  /** The names a pattern, parameter or identifier declares. */
  private declared(target: Node): Declared<Node>[] {
    const ids = boundNames(target);
    for (const id of ids) this.declaring.add(id);
    return ids.map((id) => ({ name: id.name, id }));
  }
}

function roleOfCall(called: Node, isDirect: boolean): Role<Node> | undefined {
  const callee = unwrap(called);
  return callee.type === 'Identifier' ? callRole<Node>(callee, callee.name, isDirect) : undefined;
}

const decorators = (node: Node): Node[] => (field(node, 'decorators') as Node[] | undefined) ?? [];
