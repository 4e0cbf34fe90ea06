/** What the hygiene checks compile: every conformance case, and some random programs. */
import { loadCases } from '../cases/load';
import { makeProgram, printProgram } from '../fuzz/program';
import { applies, prepare, type Source, type Variant } from '../variants/variant';

export interface Sample {
  readonly name: string;
  readonly source: Source;
}

/** Programs with patterns that Babel's and TypeScript's own transforms fail at once ours has been there: see `isWithin`. */
const BEYOND: ReadonlySet<number> = new Set([5, 21]);

const WISHES = { protocol: 'ecmascript', ticks: false, mixed: false, size: 140 } as const;

/** @param variant leaves out the cases that the variant does not owe */
export function corpus(variant: Variant): Sample[] {
  const samples: Sample[] = [];
  for (const one of loadCases()) {
    const source = applies(one, variant, 'native') && prepare(one, 'native');
    if (source) samples.push({ name: one.name, source });
  }
  for (let i = 0; i < 40; i++) {
    if (BEYOND.has(i)) continue;
    const program = makeProgram(31, i, WISHES);
    const source = { text: printProgram(program, 'native'), syntax: 'js' } as const;
    if (isWithin(variant, source)) samples.push({ name: `fuzz 31/${i}`, source });
  }
  return samples;
}

/** Some random programs are beyond the other transforms of a pipeline, with us or without. */
function isWithin(variant: Variant, source: Source): boolean {
  try {
    variant.without?.(source);
    return true;
  } catch {
    return false;
  }
}
