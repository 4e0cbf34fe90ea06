/**
 * Where a generator stands, as text like that of a stack: from what it waits for, innermost first, through it to who
 * waits for it.
 *
 *     at async read (src/read.ts:3:5)
 *     at async lines (src/a.ts:12:9)
 *     at async main (src/m.ts:4:3)
 */
import type { Waiting } from '../core/waiter';
import { awaiter, canAdd, levelsBelow } from './links';
import { requireMachine } from './state';
import { type Place, placeOf } from './told';

/**
 * @returns a line per level, through `yield*`, `for await` and awaited async functions of ours
 * @throws TypeError for what is no lowered async generator
 */
export function trace(agen: unknown): string {
  return levels(requireMachine(agen))
    .map((call) => `    at async ${textOf(placeOf(call))}`)
    .join('\n');
}

/** The calls that wait for one another, innermost first. */
export function levels($: Waiting): Waiting[] {
  const all = levelsBelow($).reverse();
  for (let up = awaiter($); up && canAdd(all, up); up = awaiter(up)) all.push(up);
  return all;
}

/** `lines (src/a.ts:12:9)`, as far as it is known. */
export function textOf({ name, file, line, column }: Place): string {
  const called = name === '' ? '<anonymous>' : name;
  return line > 0 ? `${called} (${file}:${line}:${column})` : called;
}
