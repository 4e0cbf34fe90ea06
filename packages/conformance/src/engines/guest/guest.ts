/**
 * The part of the bundle that runs the cases, one after the other, and writes what happened: a line of JSON
 * per event, in ASCII. ES5 after compilation, and no timers.
 */
import { drive, ENTRY, type Entry } from '../../cases/drive';
import type { Script } from '../../cases/script';
import { WORLD, type World } from '../../cases/world';
import { ascii } from './ascii';

export interface GuestCase {
  readonly name: string;
  /** Names of features that its own source uses, see `needs.ts`. */
  readonly needs: readonly string[];
  readonly scripts: readonly Script[];
  /** Runs in the synchronous world. */
  readonly isSync: boolean;
  /** Compiled. */
  readonly code: string;
}

export interface GuestInput {
  readonly cases: readonly GuestCase[];
  /** An expression for each feature: whether the engine has it. */
  readonly features: Readonly<Record<string, string>>;
  /** The first case to run. */
  readonly from: number;
  /** Written last. */
  readonly sentinel: string;
}

/** What the guest writes. */
export type GuestLine =
  | readonly ['start', index: number]
  | readonly ['skip', index: number, feature: string]
  | readonly ['broken', index: number, error: string]
  | readonly ['log', index: number, script: number, log: readonly string[]];

/**
 * @param write writes one line
 * @param runtime the runtime's namespace object
 */
export function runCases(input: GuestInput, write: (text: string) => void, runtime: unknown): void {
  const has: Record<string, boolean> = {};
  for (const name of Object.keys(input.features)) has[name] = holds(input.features[name]);

  function line(content: GuestLine): void {
    write(ascii(JSON.stringify(content)));
  }
  function requireModule(name: string): unknown {
    if (name === '@yield-from/runtime') return runtime;
    throw new Error('no module ' + name + ' here');
  }
  function runCase(index: number): void {
    if (index === input.cases.length) return write(input.sentinel);
    const one = input.cases[index];
    const missing = one.needs.filter((name) => !has[name]);
    if (missing.length > 0) {
      line(['skip', index, missing[0]]);
      return runCase(index + 1);
    }
    line(['start', index]);
    let compiled: (...scope: unknown[]) => Entry;
    try {
      const names = [...WORLD, 'require', 'yieldFrom', 'h'].join(', ');
      compiled = evaluateGlobally(
        `(function (${names}) {\n${one.code + ENTRY}\n})`,
      ) as typeof compiled;
    } catch (error) {
      line(['broken', index, String(error)]);
      return runCase(index + 1);
    }
    const evaluate = (world: World): Entry =>
      compiled(...WORLD.map((name) => world[name]), requireModule, runtime, element);
    runScript(index, 0, evaluate);
  }
  function runScript(index: number, at: number, evaluate: (world: World) => Entry): void {
    const { scripts, isSync } = input.cases[index];
    if (at === scripts.length) return runCase(index + 1);
    drive(
      evaluate,
      scripts[at],
      (log) => {
        line(['log', index, at, log]);
        runScript(index, at + 1, evaluate);
      },
      isSync,
    );
  }
  runCase(input.from);
}

/** Indirect `eval`, as in engine262 a `Function` knows no `in`. MuJS has none: even its name is an error there. */
function evaluateGlobally(expression: string): unknown {
  let indirect: (text: string) => unknown;
  try {
    indirect = Function('return eval')() as typeof indirect;
  } catch {
    return Function('return ' + expression)();
  }
  return indirect(expression);
}

function holds(expression: string): boolean {
  try {
    return !!Function('return ' + expression)();
  } catch {
    return false;
  }
}

/** What the JSX cases build. */
function element(type: unknown, props: unknown, ...children: unknown[]): unknown {
  const name = typeof type === 'function' ? (type as { name?: string }).name : type;
  return { type: name, props, children };
}
