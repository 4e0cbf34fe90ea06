/** places.js, as a variant compiles it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variant } from '../variants/variant';

const source = readFileSync(join(__dirname, 'places.js'), 'utf8');

/** @returns the body of a function of `yieldFrom` that gives a `Program` (table.ts) */
export function compilePlaces(variant: Variant): string {
  const code = variant.compile({ text: `'use strict';\n${source}`, syntax: 'js' });
  return `${code}\nreturn { places: places, make: make };`;
}
