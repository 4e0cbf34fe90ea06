/** Statements in lists that were made: in lines of their own, with the comments that the source has around them. */
import type { Remark } from '@yield-from/lower';
import type { Node } from '../host/syntax';
import { remarks } from './build';
import { placeOf } from './change';
import { isStatement, origins } from './pieces';
import type { Printer } from './print';
import { type Comment, skipTrivia, tokenAt } from './trivia';

export function writeStatements(printer: Printer, list: readonly Node[], indent: string): void {
  const { out, newline, comments } = printer;
  for (const statement of list) {
    for (const place of remarks.get(statement) ?? []) {
      writeComments(printer, commentsAt(printer, place), indent);
    }
    const origin = origins.get(statement);
    const place =
      placeOf(statement) ?? (origin && isStatement(origin) ? placeOf(origin) : undefined);
    const before = place ? comments.between(place[0]) : comments.before(statement.start);
    writeComments(printer, before, indent);
    out.write(newline + indent);
    const [start] = placeOf(statement) ?? [];
    if (start !== undefined) printer.annotatesCall(statement, start);
    writeStatement(printer, statement, indent);
    const end = origin && isSimple(origin) ? origin.end : placeOf(statement)?.[1];
    if (end === undefined) continue;
    for (const comment of comments.behind(end)) {
      out.write(' ');
      out.copy(comment.start, comment.end);
    }
  }
}

/** The comments before the end of a block that was made in the place of one of the source. */
export function writeLastComments(printer: Printer, block: Node, indent: string): void {
  const [start, end] = placeOf(block) ?? [0, 0];
  const { source } = printer.out;
  if (source[start] !== '{' || source[end - 1] !== '}') return;
  writeComments(printer, printer.comments.between(end - 1), indent);
}

/** Comments in lines of their own. */
function writeComments({ out, newline }: Printer, found: readonly Comment[], indent: string): void {
  for (const { start, end } of found) {
    out.write(newline + indent);
    out.copy(start, end);
  }
}

function commentsAt({ comments, out }: Printer, { node, at }: Remark<Node>): readonly Comment[] {
  if (at === 'start') {
    const own = comments.between(node.start);
    const opened =
      node.type === 'BlockStatement'
        ? comments.between(skipTrivia(out.source, node.start + 1))
        : [];
    return [...own, ...opened, ...(isSimple(node) ? comments.behind(node.end) : [])];
  }
  const hasBraces = node.type === 'BlockStatement' || node.type === 'SwitchStatement';
  const inside = hasBraces ? comments.between(node.end - 1) : [];
  const behind = comments.behind(node.end);
  const next = skipTrivia(out.source, node.end);
  const goesOn = /^(?:else|catch|finally|while)$/.test(tokenAt(out.source, next));
  return [...inside, ...behind, ...(goesOn ? comments.between(next) : [])];
}

/** What has no statements in it. */
const isSimple = (node: Node): boolean => ENDS_WITH_SEMICOLON.has(node.type);

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
