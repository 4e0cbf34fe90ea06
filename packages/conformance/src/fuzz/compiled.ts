/**
 * Many programs in one compilation, because a compiler's start costs more than a program: each is a function of its
 * own in a list.
 */
import * as runtime from '@yield-from/runtime';
import { WORLD } from '../cases/world';
import { native as oracle } from '../variants/native';
import type { Source, Spelling } from '../variants/variant';
import { ENVIRONMENT } from './environment';
import { printProgram, type Program } from './program';

/** A program, ready to be called with what it finds in scope; it gives the program's `make`. */
export type Made = (...world: unknown[]) => () => unknown;

/** What became of it: compiled, or what the compiler or the engine said to it. */
export type Outcome = { readonly made: Made } | { readonly refusal: unknown };

const NAMES = [...WORLD, ...ENVIRONMENT].join(', ');
const MARKERS =
  "const { async_generator, yield_, yield_from_ } = require('@yield-from/runtime');\n";

export function printBatch(programs: readonly Program[], style: Spelling): Source {
  const functions = programs.map(
    (program, i) =>
      `programs[${i}] = function (${NAMES}) {\n${printProgram(program, style)}\nreturn make;\n};`,
  );
  const head = style === 'native' ? '' : MARKERS;
  return { text: head + functions.join('\n'), syntax: 'js' };
}

export function evaluate(code: string): Made[] {
  const programs: Made[] = [];
  const require = (): unknown => runtime;
  new Function('programs', 'require', 'yieldFrom', code)(programs, require, runtime);
  return programs;
}

/** All at once; each on its own where one of them is refused. */
export function compileAll(
  programs: readonly Program[],
  style: Spelling,
  compile: (source: Source) => string,
): Outcome[] {
  const attempt = (some: readonly Program[]): Outcome[] =>
    evaluate(compile(printBatch(some, style))).map((made) => ({ made }));
  if (programs.length > 1) {
    try {
      return attempt(programs);
    } catch {
      return programs.flatMap((program) => compileAll([program], style, compile));
    }
  }
  try {
    return attempt(programs);
  } catch (refusal) {
    return programs.map(() => ({ refusal }));
  }
}

/** The oracle has to compile `using`: it gets the programs with that apart from all others. */
export function compileNative(programs: readonly Program[]): Outcome[] {
  const outcomes = new Map<Program, Outcome>();
  for (const isCompiled of [true, false]) {
    const some = programs.filter(
      (program) => /\busing\b/.test(printProgram(program, 'native')) === isCompiled,
    );
    const compiled = compileAll(some, 'native', (source) => oracle.compile(source));
    some.forEach((program, i) => outcomes.set(program, compiled[i]));
  }
  return programs.map((program) => outcomes.get(program) as Outcome);
}
