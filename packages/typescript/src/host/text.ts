/** Where a node stands in the text of its file. */
import type * as ts from 'typescript';
import type { TS } from './syntax';

export interface Place {
  /** Behind the white space and comments before it. */
  readonly start: number;
  readonly end: number;
}

/** Of a node that was made, the place of what it was made from; undefined where that is nothing. */
export function placeOf(ts: TS, file: ts.SourceFile, node: ts.Node): Place | undefined {
  const { pos, end } = rangeOf(ts, node);
  return pos < 0 ? undefined : { start: behindTrivia(ts, file, pos, end), end };
}

/** Of the nearest original that stands in the file. */
function rangeOf(ts: TS, node: ts.Node): ts.TextRange {
  if (node.pos >= 0) return node;
  const original = ts.getOriginalNode(node);
  return original.pos >= 0 ? original : ts.getSourceMapRange(node);
}

function behindTrivia(ts: TS, file: ts.SourceFile, pos: number, end: number): number {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    file.languageVariant,
    file.text,
    undefined,
    pos,
    Math.max(end - pos, 0),
  );
  scanner.scan();
  return scanner.getTokenStart?.() ?? scanner.getTokenPos();
}
