/**
 * What a test of the suite says about itself in the comment between `/*---` and `---*` + `/`:
 *
 *     /*---
 *     features: [async-iteration]
 *     flags: [async, onlyStrict]
 *     includes: [compareArray.js]
 *     negative: { phase: parse, type: SyntaxError }
 *     ---*\/
 */
import { parse } from 'yaml';

export interface Metadata {
  readonly features: readonly string[];
  readonly flags: readonly string[];
  readonly includes: readonly string[];
  readonly negative?: { readonly phase: string; readonly type: string };
}

/** The ways in which one file is run; a file passes when it passes in each. */
export type Strictness = 'sloppy' | 'strict' | 'module' | 'raw';

const FRONT_MATTER = /\/\*---\r?\n?([\s\S]*?)---\*\//;

/** @returns the front matter of a test's source; empty lists where it has none. */
export function metadataOf(source: string): Metadata {
  const text = FRONT_MATTER.exec(source)?.[1];
  const fields: unknown = text === undefined ? {} : parse(text.replace(/\r\n?/g, '\n'));
  const record = isRecord(fields) ? fields : {};
  const negative = record['negative'];
  return {
    features: strings(record['features']),
    flags: strings(record['flags']),
    includes: strings(record['includes']),
    negative: isRecord(negative)
      ? { phase: String(negative['phase']), type: String(negative['type']) }
      : undefined,
  };
}

/** @returns the ways in which a file with these flags has to be run (the suite's INTERPRETING.md). */
export function strictnessesOf({ flags }: Metadata): readonly Strictness[] {
  if (flags.includes('raw')) return ['raw'];
  if (flags.includes('module')) return ['module'];
  if (flags.includes('onlyStrict')) return ['strict'];
  if (flags.includes('noStrict')) return ['sloppy'];
  return ['sloppy', 'strict'];
}

/** @returns the harness files that are evaluated before the test, in order. */
export function harnessOf({ flags, includes }: Metadata): readonly string[] {
  if (flags.includes('raw')) return [];
  const always = ['assert.js', 'sta.js'];
  return [...always, ...(flags.includes('async') ? ['doneprintHandle.js'] : []), ...includes];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
