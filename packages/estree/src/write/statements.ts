/** Statements in lists that were made: in lines of their own, with the comments that the source has around them. */
import type { Node } from '../host/syntax';
import { remarks } from './build';
import { placeOf } from './change';
import type { Printer } from './print';

export function writeStatements(printer: Printer, list: readonly Node[], indent: string): void {
  const { out, newline, comments } = printer;
  for (const statement of list) {
    for (const start of remarks.get(statement) ?? []) writeComments(printer, start, indent);
    writeComments(printer, statement.start, indent);
    out.write(newline + indent);
    writeStatement(printer, statement, indent);
    const place = placeOf(statement);
    if (!place) continue;
    for (const { start, end } of comments.behind(place[1])) {
      out.write(' ');
      out.copy(start, end);
    }
  }
}

/** The comments before a place of the source, in lines of their own. */
function writeComments(
  { out, newline, comments }: Printer,
  position: number,
  indent: string,
): void {
  if (position < 0) return;
  for (const { start, end } of comments.before(position)) {
    out.write(newline + indent);
    out.copy(start, end);
  }
}

/** One statement with the semicolon that it may have gone without in its old place. */
function writeStatement(printer: Printer, node: Node, indent: string): void {
  printer.node(node, indent);
  if (ENDS_WITH_SEMICOLON.has(node.type) && printer.out.last !== ';') printer.out.write(';');
}

const ENDS_WITH_SEMICOLON = new Set([
  'BreakStatement',
  'ContinueStatement',
  'DebuggerStatement',
  'DoWhileStatement',
  'EmptyStatement',
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'VariableDeclaration',
  'ExportNamedDeclaration',
]);
