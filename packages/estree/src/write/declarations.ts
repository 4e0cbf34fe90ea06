/** Declarations that become expressions, and their targets without types. */
import { type ClassNode, field, type FunctionNode, make, type Node } from '../host/syntax';
import { markChanged, standIn } from './change';

/**
 * `class C {…}` as an expression, which keeps its inner name; `function f() {…}` as one without a name.
 */
export function asExpression(node: FunctionNode | ClassNode): Node {
  const isClass = node.type === 'ClassDeclaration';
  const expression = {
    ...node,
    type: isClass ? 'ClassExpression' : 'FunctionExpression',
    ...(isClass ? { abstract: false } : { id: null }),
  } as Node;
  markChanged(expression);
  return standIn(expression, node);
}

/** A binding without its type: `x: T`, `{ a }: T`. */
export function withoutType(node: Node): Node {
  const type = field(node, 'typeAnnotation') as Node | null | undefined;
  if (node.type === 'Identifier') {
    return type || field(node, 'optional')
      ? standIn(make('Identifier', { name: node.name, start: node.start }), node)
      : node;
  }
  if (!type) return node;
  const untyped = { ...node, typeAnnotation: null, end: type.start } as Node;
  markChanged(untyped);
  return standIn(untyped, node);
}
