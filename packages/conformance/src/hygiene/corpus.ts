/** What the hygiene checks compile: every conformance case, and some random programs. */
import { loadCases } from '../cases/load';
import { makeProgram, printProgram } from '../fuzz/program';
import { applies, prepare, type Source, type Variant } from '../variants/variant';

export interface Sample {
  readonly name: string;
  readonly source: Source;
}

/**
 * Programs in which a declaration of a function that is lowered takes a rest out of an object inside another pattern. It becomes
 * an assignment, and such ones are beyond the transforms behind us, with us or without (`output.spec.ts`).
 */
const BEYOND: Record<'babel' | 'typescript', readonly number[]> = {
  babel: [5, 21],
  typescript: [21],
};

const WISHES = { protocol: 'ecmascript', ticks: false, mixed: false, size: 140 } as const;

/** @param variant leaves out the cases that the variant does not owe */
export function corpus(variant: Variant): Sample[] {
  const samples: Sample[] = [];
  const { es5 = false, lowersSyntax = false, host, rest = host } = variant;
  const transforms = es5 || lowersSyntax ? rest : undefined;
  const beyond = transforms === 'babel' || transforms === 'typescript' ? BEYOND[transforms] : [];
  for (const one of loadCases()) {
    const source = applies(one, variant, 'native') && prepare(one, 'native');
    if (source) samples.push({ name: one.name, source });
  }
  for (let i = 0; i < 40; i++) {
    if (beyond.includes(i)) continue;
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
