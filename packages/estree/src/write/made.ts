/** Writes the nodes that were made: the statements and expressions of the builder and of the definitions. */
import type { Node } from '../host/syntax';
import { writeExpression } from './made-expression';
import { writeStatement } from './made-statement';
import { Pen } from './pen';
import type { Printer } from './print';

export function writeMade(printer: Printer, node: Node, indent: string): void {
  // (A place without a name would hide that with one.)
  if (!isNamed(node)) printer.out.place(node.start);
  if (node.start < 0 && isStatement(node)) printer.out.nowhere();
  const pen = new Pen(printer, node, indent);
  if (!writeStatement(pen, node) && !writeExpression(pen, node)) {
    throw new Error(`not a node that is made: ${node.type}`);
  }
}

const isNamed = ({ type }: Node): boolean =>
  type === 'Identifier' || type === 'ArrowFunctionExpression' || type === 'FunctionExpression';

/** (A block is counted by nobody.) */
const isStatement = ({ type }: Node): boolean =>
  type === 'VariableDeclaration' || (type.endsWith('Statement') && type !== 'BlockStatement');
