/** Writes the nodes that were made: the statements and expressions of the builder and of the definitions. */
import type { Node } from '../host/syntax';
import { writeExpression } from './made-expression';
import { writeStatement } from './made-statement';
import { Pen } from './pen';
import { beginStatement, isStatement } from './pieces';
import type { Printer } from './print';

export function writeMade(printer: Printer, node: Node, indent: string): void {
  // (A place without a name would hide that with one.)
  const { out } = printer;
  if (isStatement(node)) beginStatement(out, node);
  else if (!isNamed(node)) out.place(node.start);
  const pen = new Pen(printer, node, indent);
  if (!writeStatement(pen, node) && !writeExpression(pen, node)) {
    throw new Error(`not a node that is made: ${node.type}`);
  }
}

const isNamed = ({ type }: Node): boolean =>
  type === 'Identifier' || type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
