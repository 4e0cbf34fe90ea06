/** places.js, as a variant compiles it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variant } from '../variants/variant';

const source = readFileSync(join(__dirname, 'places.js'), 'utf8');

/** What the text is a `Program` by (table.ts), and what its markers come from. */
const END = `
return { places: Object.keys(places).concat(Object.keys(placesInPython)), make: make };
function require() { return yieldFrom; }`;

/** @returns the body of a function of `yieldFrom` that gives a `Program` (table.ts) */
export function compilePlaces(variant: Variant): string {
  return variant.compile({ text: `'use strict';\n${source}`, syntax: 'js' }) + END;
}
