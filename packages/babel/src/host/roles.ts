/** What a node means to the engine's scope analysis: scopes, declarations, references, jumps. */
import {
  callRole,
  type Declared,
  declaredAs,
  type DeclarationKind,
  type Role,
  type ScopeRole,
  scopeRole,
} from '@yield-from/lower';
import type * as t from '@babel/types';
import { isAnonymous } from './inference';
import { isClass, isFunction, isTypeOnly, unwrap, type FunctionNode, type Node } from './syntax';
import type { Walker } from './children';

export class Roles {
  /** Identifiers that were seen to declare: they are no references. */
  private readonly declaring = new WeakSet<object>();

  constructor(private readonly walker: Walker) {}

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
        if (node.name === 'this') return { role: 'this' };
        return { role: 'reference', name: node.name };
      case 'ThisExpression':
        return { role: 'this' };
      case 'Super':
        return { role: 'super' };
      case 'MetaProperty':
        return node.meta.name === 'new' ? { role: 'new.target' } : undefined;
      case 'ObjectExpression':
        return { role: 'literal', keyed: keyedFunctions(node) };
      case 'VariableDeclaration':
        return {
          role: 'declaration',
          kind: declarationKind(node.kind),
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
              enumMembers(node).flatMap(({ id }) => this.declared(id)),
            ),
          ),
        };
      case 'EnumDeclaration':
        return { role: 'declaration', kind: 'enum', names: this.declared(node.id) };
      case 'TSModuleDeclaration':
        return {
          role: 'declaration',
          kind: 'enum',
          names: this.declared(node.id),
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
      case 'ClassProperty':
      case 'ClassPrivateProperty':
      case 'ClassAccessorProperty':
        return { ...scopeRole('function'), member: true, outside: this.outsideOf(node) };
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
        return roleOfCall(node.callee, true);
      case 'OptionalCallExpression':
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
    if (node.type === 'FunctionExpression') {
      const self = node.id ? declaredAs('self', this.declared(node.id)) : [];
      return scopeRole('function', [...self, ...parameters]);
    }
    return { ...scopeRole('function', parameters), member: true, outside: this.outsideOf(node) };
  }

  private classRole(node: t.ClassDeclaration | t.ClassExpression): Role<Node> {
    const names = node.id ? this.declared(node.id) : [];
    const inner: ScopeRole<Node> = {
      ...scopeRole('class', declaredAs('self', names)),
      outside: node.decorators ?? [],
    };
    return node.type === 'ClassExpression'
      ? inner
      : { role: 'declaration', kind: 'class', names, scope: inner };
  }

  /** A member's decorators and computed key. */
  private outsideOf(node: Node): Node[] {
    return this.walker
      .children(node)
      .filter((child) => child.type === 'Decorator' || ('key' in node && child === node.key));
  }

  /** The names a pattern, parameter or identifier declares. */
  private declared(target: Node): Declared<Node>[] {
    const ids = boundNames(target);
    for (const id of ids) this.declaring.add(id);
    return ids.map((id) => ({ name: id.name, id }));
  }
}

/** Anonymous functions and classes under computed keys. */
function keyedFunctions({ properties }: t.ObjectExpression): Node[] {
  return properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty' || !property.computed) return [];
    const value = unwrap(property.value);
    return isAnonymous(value) ? [value] : [];
  });
}

function roleOfCall(called: Node, isDirect: boolean): Role<Node> | undefined {
  const callee = unwrap(called);
  return callee.type === 'Identifier' ? callRole<Node>(callee, callee.name, isDirect) : undefined;
}

/** (Babel 8 has them in a body.) */
function enumMembers(node: t.TSEnumDeclaration): readonly t.TSEnumMember[] {
  return node.body?.members ?? node.members;
}

function declarationKind(kind: string): DeclarationKind {
  return kind === 'var' || kind === 'let' ? kind : 'const';
}

/** The identifiers a binding pattern declares, in order. TypeScript's `this` parameter is none. */
export function boundNames(target: Node): t.Identifier[] {
  switch (target.type) {
    case 'Identifier':
      return target.name === 'this' ? [] : [target];
    case 'AssignmentPattern':
      return boundNames(target.left);
    case 'RestElement':
      return boundNames(target.argument);
    case 'ArrayPattern':
      return target.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'ObjectPattern':
      return target.properties.flatMap((p) => boundNames(p.type === 'RestElement' ? p : p.value));
    case 'TSParameterProperty':
      return boundNames(target.parameter);
    default:
      return [];
  }
}

/** The identifiers in target position of an assignment, patterns looked through. */
export function assignedNames(target: Node): t.Identifier[] {
  return boundNames(unwrap(target)).concat(nestedWrapped(target));
}

/** `[(a as T), (b)]`: targets inside a pattern that stand in parentheses or casts. */
function nestedWrapped(target: Node): t.Identifier[] {
  switch (target.type) {
    case 'AssignmentPattern':
      return wrapped(target.left);
    case 'RestElement':
      return wrapped(target.argument);
    case 'ArrayPattern':
      return target.elements.flatMap((element) => (element ? wrapped(element) : []));
    case 'ObjectPattern':
      return target.properties.flatMap((p) => wrapped(p.type === 'RestElement' ? p : p.value));
    default:
      return [];
  }
}

function wrapped(target: Node): t.Identifier[] {
  const inner = unwrap(target);
  return inner === target ? nestedWrapped(target) : assignedNames(inner);
}
