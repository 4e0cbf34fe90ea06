/**
 * Object literals on the spine: keys, values and spreads in order; methods, and what may have its name from a computed
 * key, are held by the literal.
 */
import type { Node } from '../host/syntax';
import type { Path } from '../write/change';
import { operands, type Operands } from './operands';

export function readObject(node: Extract<Node, { type: 'ObjectExpression' }>): Operands {
  const paths = node.properties.flatMap((property, i): Path[] => {
    if (property.type === 'SpreadElement') return [['properties', i, 'argument']];
    const isValue = !property.method && property.kind === 'init';
    return [
      ...(property.computed ? [['properties', i, 'key']] : []),
      ...(isValue ? [['properties', i, 'value']] : []),
    ];
  });
  const holdsFunction = node.properties.some(
    (property) =>
      property.type === 'Property' &&
      (property.method || property.kind !== 'init' || property.computed),
  );
  return operands(node, paths, 'value', holdsFunction ? node : undefined);
}
