/**
 * The toy host's tree: acorn's ESTree. Which children have run-time meaning: names of properties, labels and
 * binding identifiers are *silent*. A pattern only shows from above whether it binds, so that one walk
 * over a fresh tree marks what is silent.
 */
import type { AnyNode } from 'acorn';

export type Node = AnyNode;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

export const field = (node: Node, key: string): unknown =>
  (node as unknown as Record<string, unknown>)[key];

/** A node made of fields; `start` and `end` mean nothing. */
export const make = (type: Node['type'], fields: object): Node =>
  ({ type, start: 0, end: 0, ...fields }) as unknown as Node;

export function isFunction(node: Node): node is Extract<Node, { params: unknown }> {
  return 'params' in node;
}

export const isClass = (
  node: Node,
): node is Extract<Node, { type: 'ClassDeclaration' | 'ClassExpression' }> =>
  node.type === 'ClassDeclaration' || node.type === 'ClassExpression';

/** The fields that hold nodes, in the order of evaluation. */
export function fields(node: Node): string[] {
  if (node.type === 'SwitchCase') return ['test', 'consequent'];
  if (node.type === 'TemplateLiteral') return ['expressions'];
  return Object.keys(node);
}

export class Marks {
  private readonly silent = new WeakSet<object>();
  /** Functions that are methods or accessors. */
  readonly members = new WeakSet<object>();
  /** Functions that were async generators: no plain ones for Annex B. */
  readonly generators = new WeakSet<object>();

  constructor(root: Node) {
    this.add(root);
  }

  children(node: Node): Node[] {
    return all(node).filter((child) => !this.silent.has(child));
  }

  isSilent(node: Node): boolean {
    return this.silent.has(node);
  }

  /** Marks a tree that is new, or has been changed. */
  add(root: Node): void {
    const todo = [root];
    for (let node = todo.pop(); node; node = todo.pop()) {
      this.mark(node);
      todo.push(...all(node));
    }
  }

  private mark(node: Node): void {
    if (isFunction(node) && node.async && node.generator) this.generators.add(node);
    if (isFunction(node)) for (const parameter of node.params) this.binding(parameter);
    if ('id' in node && node.id) this.binding(node.id);
    if ('label' in node && node.label) this.silent.add(node.label);
    if ('key' in node && !('computed' in node && node.computed)) this.silent.add(node.key);
    switch (node.type) {
      case 'PrivateIdentifier':
        this.silent.add(node);
        return;
      case 'MemberExpression':
        if (!node.computed) this.silent.add(node.property);
        return;
      case 'MetaProperty':
        this.silent.add(node.meta).add(node.property);
        return;
      case 'CatchClause':
        if (node.param) this.binding(node.param);
        return;
      case 'MethodDefinition':
        this.members.add(node.value);
        return;
      case 'Property':
        if (node.method || node.kind !== 'init') this.members.add(node.value);
        return;
    }
  }

  private binding(pattern: Node): void {
    for (const id of boundNames(pattern)) this.silent.add(id);
  }
}

function all(node: Node): Node[] {
  return fields(node).flatMap((key) => {
    const value = field(node, key);
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

/** The identifiers in a pattern that are bound or assigned. */
export function boundNames(target: Node): Extract<Node, { type: 'Identifier' }>[] {
  switch (target.type) {
    case 'Identifier':
      return [target];
    case 'AssignmentPattern':
      return boundNames(target.left);
    case 'RestElement':
      return boundNames(target.argument);
    case 'ArrayPattern':
      return target.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'ObjectPattern':
      return target.properties.flatMap((p) => boundNames(p.type === 'RestElement' ? p : p.value));
    default:
      return [];
  }
}

export const isAnonymous = (node: Node): boolean =>
  node.type === 'ArrowFunctionExpression' ||
  ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && !node.id);

/** The name that `parent` gives to an anonymous function in its field `key`. */
export function contextName(parent: Node, key: string): string | undefined {
  const nameOf = (node: Node): string | undefined =>
    node.type === 'Identifier' ? node.name : undefined;
  switch (parent.type) {
    case 'VariableDeclarator':
      return key === 'init' ? nameOf(parent.id) : undefined;
    case 'AssignmentExpression':
      return key === 'right' && ['=', '&&=', '||=', '??='].includes(parent.operator)
        ? nameOf(parent.left)
        : undefined;
    case 'AssignmentPattern':
      return key === 'right' ? nameOf(parent.left) : undefined;
    case 'Property':
    case 'PropertyDefinition':
      return key === 'value' && !parent.computed ? keyText(parent.key) : undefined;
    default:
      return undefined;
  }
}

export function keyText(key: Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
