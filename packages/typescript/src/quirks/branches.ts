/**
 * The branches of an `if`: a function that is one is declared as if in a block of its own (Annex B.3.3).
 *
 *     if (x) function f() {}     ->     if (x) { function f() {} }
 */
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';

/** The walk and the reading see the same block. */
const blocks = new WeakMap<ts.Statement, ts.Block>();

export function branchOf(ts: TS, statement: ts.Statement): ts.Statement {
  if (!ts.isFunctionDeclaration(statement)) return statement;
  let block = blocks.get(statement);
  if (!block) {
    block = ts.setTextRange(ts.factory.createBlock([statement], true), statement);
    blocks.set(statement, block);
  }
  return block;
}
