/** Classes on the spine: decorators, `extends` and computed keys in order; the class holds its members. */
import { type ClassNode, field, isTypeOnly, type Node } from '../host/syntax';
import type { Path } from '../write/change';
import { operands, type Operands } from './operands';

export function readClass(node: ClassNode): Operands {
  const members = node.body.body.flatMap((member, i): Path[] => {
    const path = ['body', 'body', i];
    const key = 'computed' in member && member.computed && !isTypeOnly(member);
    return [...decoratorPaths(member, path), ...(key ? [[...path, 'key']] : [])];
  });
  const heritage: Path[] = node.superClass ? [['superClass']] : [];
  return operands(node, [...decoratorPaths(node, []), ...heritage, ...members], 'value', node);
}

function decoratorPaths(node: Node, path: Path): Path[] {
  const decorators = (field(node, 'decorators') as Node[] | undefined) ?? [];
  return decorators.map((_, i) => [...path, 'decorators', i, 'expression']);
}
