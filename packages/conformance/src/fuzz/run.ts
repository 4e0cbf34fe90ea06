/**
 * Many programs in one compilation, because a compiler's start costs more than a program: each
 * is a function of its own in a list.
 */
import * as runtime from '@yield-from/runtime';
import { drive, withoutTicks } from '../cases/drive';
import { WORLD, type World } from '../cases/world';
import { native as oracle } from '../variants/native';
import { type Source, type Spelling, type Variant } from '../variants/variant';
import { ENVIRONMENT, makeEnvironment } from './environment';
import { modelPython } from './python-model';
import { type Program, printProgram, type Wishes } from './program';
import { collectRejections } from './unhandled';

type Made = (...world: unknown[]) => () => unknown;

export interface Mode extends Wishes {
  readonly style: Spelling;
}

export interface Failure {
  readonly program: Program;
  /**
   * `refused`: not compiled. `invalid`: not even native code (a cut too deep), or nothing that the same pipeline can
   * do without us. `elsewhere`: what we make is right, and the pipeline's other transforms, run on it as text, make
   * the same mistake.
   */
  readonly kind: 'different' | 'refused' | 'invalid' | 'elsewhere';
  readonly detail: string;
}

const NAMES = [...WORLD, ...ENVIRONMENT].join(', ');

export function printBatch(programs: readonly Program[], style: Spelling): Source {
  return batchSource(printFunctions(programs, style), style);
}

function printFunctions(programs: readonly Program[], style: Spelling): string[] {
  return programs.map(
    (program, i) =>
      `programs[${i}] = function (${NAMES}) {\n${printProgram(program, style)}\nreturn make;\n};`,
  );
}

function batchSource(functions: readonly string[], style: Spelling): Source {
  const markers =
    style === 'native'
      ? ''
      : "const { async_generator, yield_, yield_from_ } = require('@yield-from/runtime');\n";
  return { text: markers + functions.join('\n'), syntax: 'js' };
}

/** Native programs. The oracle has to compile `using`: it gets the programs with that apart from all others. */
function evaluateNative(programs: readonly Program[]): Made[] {
  const functions = printFunctions(programs, 'native');
  const made: Made[] = [];
  for (const compiled of [true, false]) {
    const some = functions.filter((text) => /\busing\b/.test(text) === compiled);
    evaluate(oracle.compile(batchSource(some, 'native')), made);
  }
  return made;
}

function evaluate(code: string, programs: Made[] = []): Made[] {
  const require = (): unknown => runtime;
  new Function('programs', 'require', 'yieldFrom', code)(programs, require, runtime);
  return programs;
}

async function observe(made: Made, program: Program, python: boolean): Promise<string[]> {
  const rejections = collectRejections();
  const log = await new Promise<string[]>((resolve) => {
    drive(
      (world: World) => {
        const environment = makeEnvironment(world);
        const make = made(
          ...WORLD.map((name) => world[name]),
          ...ENVIRONMENT.map((name) => environment[name]),
        );
        return { make: python ? () => modelPython(make() as AsyncGenerator) : make };
      },
      program.script,
      resolve,
    );
  });
  log.push(...(await rejections.taken()));
  rejections.stop();
  return log;
}

/** What of a log is compared: see `Mode.ticks`; overlapping requests of looser promises by subject. */
function comparable(log: string[], program: Program, { ticks, protocol }: Mode): string {
  if (ticks) return log.join('\n');
  const events = withoutTicks(log);
  if (protocol === 'ecmascript' && !program.features.own) return events.join('\n');
  const settled = (event: string): boolean => /^[a-z]+#[\d.]+ /.test(event);
  const settlements = events.filter(settled);
  if (protocol === 'python') settlements.sort();
  return [...events.filter((event) => !settled(event)), ...settlements].join('\n');
}

/** Compiles and runs a batch; gives back the programs that differ from native. `begin` hears of each program. */
export async function runBatch(
  programs: readonly Program[],
  variant: Variant,
  mode: Mode,
  begin: (program: Program) => void = () => undefined,
): Promise<Failure[]> {
  let native: Made[];
  let ours: Made[];
  try {
    native = evaluateNative(programs);
    ours = evaluate(variant.compile(printBatch(programs, mode.style)));
  } catch (error) {
    if (programs.length > 1) {
      const half = programs.length >> 1;
      return [
        ...(await runBatch(programs.slice(0, half), variant, mode, begin)),
        ...(await runBatch(programs.slice(half), variant, mode, begin)),
      ];
    }
    return [
      {
        program: programs[0],
        kind: whose(programs[0], variant, mode.style),
        detail: String(error),
      },
    ];
  }
  const failures: Failure[] = [];
  const restore = muteUnpromisedTexts();
  for (const [i, program] of programs.entries()) {
    begin(program);
    const expected = comparable(
      await observe(native[i], program, mode.protocol === 'python'),
      program,
      mode,
    );
    const actual = comparable(await observe(ours[i], program, false), program, mode);
    if (expected !== actual) {
      const kind = (await isElsewhere(program, variant, mode)) ? 'elsewhere' : 'different';
      failures.push({ program, kind, detail: sideBySide(expected, actual) });
    }
  }
  restore();
  return failures;
}

/** The text of functions and the wording of the engine's own errors are nobody's promise; both can end up in a log as keys. */
function muteUnpromisedTexts(): () => void {
  const ofFunctions = Function.prototype.toString;
  const ofErrors = Error.prototype.toString;
  Function.prototype.toString = () => 'function';
  Error.prototype.toString = function (this: Error) {
    return this.name === 'Error' ? ofErrors.call(this) : this.name;
  };
  return () => {
    Function.prototype.toString = ofFunctions;
    Error.prototype.toString = ofErrors;
  };
}

/** TypeScript, for one, fails on some closures in loop heads; Babel prints some patterns without parentheses. */
function whose(program: Program, variant: Variant, style: Spelling): Failure['kind'] {
  try {
    const source = printBatch([program], 'native');
    evaluate(oracle.compile(source));
    if (variant.without) evaluate(variant.without(source));
  } catch {
    return 'invalid';
  }
  const { steps } = variant;
  if (!steps) return 'refused';
  let ours: string;
  try {
    ours = steps.ours(printBatch([program], style));
    evaluate(ours);
  } catch {
    return 'refused';
  }
  try {
    evaluate(steps.rest(ours));
    return 'refused';
  } catch {
    return 'elsewhere';
  }
}

/** (On its own, because names that TypeScript makes up depend on what else is in the file.) */
async function isElsewhere(program: Program, variant: Variant, mode: Mode): Promise<boolean> {
  const { steps } = variant;
  if (!steps) return false;
  const run = async (code: string, isOracle = false): Promise<string> => {
    const python = isOracle && mode.protocol === 'python';
    return comparable(await observe(evaluate(code)[0], program, python), program, mode);
  };
  // (Nor are those the same: `d_1`, `_a`.)
  const nameless = (log: string): string => log.replace(/\bfunction [\w$]+/g, 'function');
  const source = printBatch([program], mode.style);
  const ours = steps.ours(source);
  const native = await run(oracle.compile(printBatch([program], 'native')), true);
  if ((await run(ours)) !== native) return false;
  return nameless(await run(steps.rest(ours))) === nameless(await run(variant.compile(source)));
}

function sideBySide(expected: string, actual: string): string {
  const left = expected.split('\n');
  const right = actual.split('\n');
  const width = Math.min(60, Math.max(...left.map((line) => line.length))) + 2;
  const lines: string[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [l = '', r = ''] = [left[i], right[i]];
    lines.push(`${l === r ? '  ' : '! '}${l.padEnd(width)}| ${r}`);
  }
  return lines.join('\n');
}
