/** Where a language service emits, nobody reads the diagnostics of the emit: ts-loader, ts-jest, ts-node. */
import type * as ts from 'typescript';
import type { TS } from './host/syntax';

/** Whether a language service reads it, which gives what is written, and drops the diagnostics of the emit. */
export function isOfService(
  source: ts.SourceFile & { readonly scriptSnapshot?: unknown },
): boolean {
  return source.scriptSnapshot !== undefined;
}

/** Whose errors were thrown. (A transformer lives for one emit.) */
const told = new WeakSet<ts.SourceFile>();

/**
 * Throws the errors of a file. ts-loader has a file emitted once more, for its declarations, when webpack writes its
 * assets, where what is thrown ends all of webpack; ts-jest, when the next test asks for it: they get a module that
 * throws them.
 *
 *     throw new SyntaxError("count.ts(3,24): error TS901001: …");
 */
export function refused(ts: TS, source: ts.SourceFile, error: Error): ts.SourceFile {
  if (!isOfService(source) || !told.has(source)) {
    told.add(source);
    throw error;
  }
  const { factory } = ts;
  const made = factory.createNewExpression(factory.createIdentifier('SyntaxError'), undefined, [
    factory.createStringLiteral(error.message),
  ]);
  return factory.updateSourceFile(source, [factory.createThrowStatement(made)]);
}
