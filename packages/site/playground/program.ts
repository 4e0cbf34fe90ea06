/** A compiled program, and what of the world it sees. */
import * as interrupting from '@yield-from/runtime/interrupt';
import { show } from './show';

export interface World {
  /** Gets each line as it is printed. */
  print(text: string): void;
  setTimeout(call: () => void, ms?: number): unknown;
  /** What it finds as `@yield-from/runtime`. */
  readonly runtime: object;
  /** Gets what the stepper is to call; see `step.ts`. */
  pick?(make: () => unknown): void;
}

/** The function that the stepper's program hands its call to. */
export const PICK = '__pick';

/** @param code CommonJS; what it imports is the runtime, or nothing */
export function evaluate(code: string, { print, setTimeout, runtime, pick }: World): void {
  const log = (...values: unknown[]): void => print(values.map(show).join(' '));
  const console = { log, info: log, warn: log, error: log, debug: log };
  const require = (name: string): unknown => {
    if (/^@yield-from\/runtime(\/(native|inspect))?$/.test(name)) return runtime;
    if (name === '@yield-from/runtime/interrupt') return interrupting;
    throw new Error(`The playground has no module ${name}.`);
  };
  const module = { exports: {} };
  const names = ['module', 'exports', 'require', 'console', 'setTimeout', PICK];
  const program = new Function(...names, code);
  try {
    program(module, module.exports, require, console, setTimeout, pick);
  } catch (error) {
    print(`throws ${show(error)}`);
  }
}
