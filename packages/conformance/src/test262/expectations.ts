/**
 * The failures that are known and explained: one file per configuration and subject, one test per line, with its
 * reason. An entry covers all ways in which the test is run.
 *
 *     language/expressions/async-generator/x.js # asks for the source text of a function
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subject } from './suite';

export type Expectations = ReadonlyMap<string, string>;

/** Of a configuration that is only about one subject, there is one file. */
export function expectationFile(id: string, subject: Subject): string {
  const isOfBoth = id.startsWith('es5-') && subject === 'coroutines';
  return join(__dirname, 'expectations', `${isOfBoth ? 'coroutines-' : ''}${id}.txt`);
}

/**
 * @returns the reasons by path; empty where the file does not exist
 * @throws Error for a line without a reason, and for a test that is listed twice
 */
export function readExpectations(file: string): Expectations {
  return existsSync(file) ? parseExpectations(readFileSync(file, 'utf8')) : new Map();
}

export function parseExpectations(text: string): Expectations {
  const reasons = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [path, reason] = line.split(/ # (.*)/).map((part) => part.trim());
    if (!reason) throw new Error(`An expected failure needs a reason: ${line}`);
    if (reasons.has(path)) throw new Error(`Listed twice: ${path}`);
    reasons.set(path, reason);
  }
  return reasons;
}

export interface Verdict {
  /** Failures that nobody listed. */
  readonly unexpected: readonly string[];
  /** Listed failures that pass, or are no test of the run: the list has to be corrected. */
  readonly stale: readonly string[];
  readonly expected: readonly string[];
}

/** @param results the failure, or undefined for a pass, of every test that was run */
export function judge(
  results: ReadonlyMap<string, string | undefined>,
  expectations: Expectations,
): Verdict {
  const failed = [...results].filter(([, failure]) => failure !== undefined).map(([path]) => path);
  return {
    unexpected: failed.filter((path) => !expectations.has(path)),
    stale: [...expectations.keys()].filter((path) => results.get(path) === undefined),
    expected: failed.filter((path) => expectations.has(path)),
  };
}
