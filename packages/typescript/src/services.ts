/**
 * Where a language service emits, nobody reads the diagnostics of the emit: ts-loader, ts-jest, ts-node. They ask for
 * those of the syntax afterwards, and there the errors are; what is written says them once more, if nobody looks.
 *
 *     throw new SyntaxError("count.ts(3,24): error TS901001: …");
 */
import type * as ts from 'typescript';
import type { LoweringError } from './diagnostics';
import type { TS } from './host/syntax';

/** What of a file the compiler keeps to itself. */
type Internal = ts.SourceFile & {
  readonly scriptSnapshot?: unknown;
  readonly parseDiagnostics?: ts.Diagnostic[];
};

/** Whether a language service reads it, which gives what is written, and drops the diagnostics of the emit. */
export function isOfService(source: Internal): boolean {
  return source.scriptSnapshot !== undefined;
}

/** Files that have their errors. (A transformer lives for one emit.) */
const told = new WeakSet<ts.SourceFile>();

/** What is wrong with options is told in one file, each time that it is read anew. */
const tellers = new WeakMap<ts.CompilerOptions, string>();

/**
 * Throws the errors of a file, or tells its service. (What is thrown to ts-loader while webpack writes its assets, when
 * it has every file emitted once more, ends all of webpack.)
 *
 * @param options those that are wrong, if it is not the file
 */
export function refused(
  ts: TS,
  source: ts.SourceFile,
  error: LoweringError,
  options?: ts.CompilerOptions,
): ts.SourceFile {
  const original = ts.getOriginalNode(source) as Internal;
  if (!isOfService(original) || !original.parseDiagnostics) throw error;
  if (!told.has(original) && isTeller(original, options)) {
    told.add(original);
    original.parseDiagnostics.push(...error.diagnostics);
  }
  return throwing(ts, source, error);
}

/** A file that was told to ts-patch. What transpiles file by file does not always ask it: ts-node, TypeScript before 5.5. */
export function reported(
  ts: TS,
  source: ts.SourceFile,
  error: LoweringError,
  { suppressOutputPathCheck }: ts.CompilerOptions,
): ts.SourceFile {
  return suppressOutputPathCheck === true ? throwing(ts, source, error) : source;
}

function throwing(ts: TS, source: ts.SourceFile, error: LoweringError): ts.SourceFile {
  const { factory } = ts;
  const made = factory.createNewExpression(factory.createIdentifier('SyntaxError'), undefined, [
    factory.createStringLiteral(error.message),
  ]);
  // (With what it exports, lest others complain of that.)
  return factory.updateSourceFile(source, [
    factory.createThrowStatement(made),
    ...source.statements,
  ]);
}

function isTeller({ fileName }: ts.SourceFile, options: ts.CompilerOptions | undefined): boolean {
  if (options === undefined) return true;
  const teller = tellers.get(options) ?? fileName;
  tellers.set(options, teller);
  return teller === fileName;
}
