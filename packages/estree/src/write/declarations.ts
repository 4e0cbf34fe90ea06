/** Declarations that become expressions, and their targets without types. */
import { saysName } from '@yield-from/source-model';
import { type ClassNode, field, type FunctionNode, make, type Node } from '../host/syntax';
import { markChanged, standIn } from './change';

/**
 * `class C {…}` as an expression, which keeps its inner name; `function f() {…}` as one that has its name if nothing in
 * it could tell that from the declaration's, and as one without a name otherwise.
 */
export function asExpression(node: FunctionNode | ClassNode): Node {
  const isClass = node.type === 'ClassDeclaration';
  const expression = {
    ...node,
    type: isClass ? 'ClassExpression' : 'FunctionExpression',
    ...(isClass ? { abstract: false } : { id: keepsName(node as FunctionNode) ? node.id : null }),
  } as Node;
  markChanged(expression);
  return standIn(expression, node);
}

/** Whoever counts calls finds a function with its own name, but not one in the property that names it. */
function keepsName({ id, params, body }: FunctionNode): boolean {
  return id?.type === 'Identifier' && !saysName([params, body], id.name);
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
