/** A case as a script with a name: V8 counts in no other. */
import { Script } from 'node:vm';
import * as runtime from '@yield-from/runtime';
import { ENTRY, type Evaluate } from '../cases/drive';
import { WORLD } from '../cases/world';

export const NAME = 'file:///case.js';

/** What stands before the code. */
export const BEFORE = `(function (${[...WORLD, 'require', 'yieldFrom', 'test'].join()}) {`;

/** @throws SyntaxError where the code is none. */
export function link(code: string): Evaluate {
  const script = new Script(`${BEFORE}${code}\n${ENTRY}\n})`, { filename: NAME });
  const make = script.runInThisContext() as (...values: unknown[]) => ReturnType<Evaluate>;
  return (world) => make(...WORLD.map((name) => world[name]), () => runtime, runtime);
}
