/** What the hygiene checks compile: every conformance case, and some random programs. */
import { type Options, parse } from 'acorn';
import { loadCases } from '../cases/load';
import { makeProgram, printProgram } from '../fuzz/program';
import { applies, prepare, type Source, type Variant } from '../variants/variant';

export interface Sample {
  readonly name: string;
  readonly source: Source;
}

const SCRIPT: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowReturnOutsideFunction: true,
};

const WISHES = { protocol: 'ecmascript', ticks: false, mixed: false, size: 140 } as const;

/** @param variant leaves out the cases that the variant does not owe */
export function corpus(variant: Variant): Sample[] {
  const samples: Sample[] = [];
  for (const one of loadCases()) {
    const source = applies(one, variant, 'native') && prepare(one, 'native');
    if (source) samples.push({ name: one.name, source });
  }
  for (let i = 0; i < 40; i++) {
    const program = makeProgram(31, i, WISHES);
    const source = { text: printProgram(program, 'native'), syntax: 'js' } as const;
    if (isWithin(variant, source)) samples.push({ name: `fuzz 31/${i}`, source });
  }
  return samples;
}

/**
 * Some random programs are beyond the other transforms of a pipeline: without us, or where they are given what we make as a text. (A
 * declaration that takes a rest out of an object in a pattern becomes an assignment, see `output.spec.ts`.)
 *
 * @throws SyntaxError where what we make is no program
 */
function isWithin({ without, steps }: Variant, source: Source): boolean {
  const ours = steps?.ours(source);
  if (ours !== undefined) parse(ours, SCRIPT);
  try {
    if (without) parse(without(source), SCRIPT);
    if (steps && ours !== undefined) parse(steps.rest(ours), SCRIPT);
    return true;
  } catch {
    return false;
  }
}
