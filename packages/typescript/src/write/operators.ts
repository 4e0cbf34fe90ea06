/** Operators by their text. */
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';

const tables = new WeakMap<TS, Map<string, ts.BinaryOperator>>();

export function operatorTable(ts: TS): Map<string, ts.BinaryOperator> {
  let table = tables.get(ts);
  if (!table) {
    table = new Map();
    for (let kind = ts.SyntaxKind.FirstToken; kind <= ts.SyntaxKind.LastToken; kind++) {
      const text = ts.tokenToString(kind);
      if (text !== undefined) table.set(text, kind as ts.BinaryOperator);
    }
    tables.set(ts, table);
  }
  return table;
}
