/**
 * The table of interrupts (`interrupt/`) on an engine: an ES5 script of the runtime, what drives it, and the places as each host
 * compiles them down to ES5; and, where the engine can read that, the same with the places as the hosts alone leave them (ES2022).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as runtime from '@yield-from/runtime';
import { compilePlaces } from '../interrupt/compile-places';
import { type Program, table } from '../interrupt/table';
import { variantNamed } from '../variants/list';
import { typescriptAt } from '../variants/typescript';
import { guestScript } from './bundle';
import { NATIVE } from './guest/native-places';
import { type Engine, SENTINEL } from './engine';

export const ES5 = ['typescript-es5', 'babel-es5', 'estree-es5'];
export const ES2022 = ['typescript-es2022', 'babel', 'estree'];

/** @param compilers names of variants */
export function interruptScript(compilers: readonly string[]): string {
  const programs = compilers.map((name) => {
    return `'${name}': function (yieldFrom) {\n${compilePlaces(variantNamed(name))}\n}`;
  });
  return guestScript(
    'interrupts',
    `interrupts.runTables({ ${programs.join(',\n')} }, prelude.writeLine, '${SENTINEL}');`,
  );
}

/**
 * @param folder where the engine is installed
 * @param scratch a folder for the script
 * @returns the table's lines by compiler; undefined where the engine cannot read the script. @throws Error where that does not come to its end
 */
export function runInterrupts(
  engine: Engine,
  folder: string,
  scratch: string,
  compilers: readonly string[],
): ReadonlyMap<string, readonly string[]> | undefined {
  const script = join(scratch, `${engine.name}-interrupts.js`);
  writeFileSync(script, interruptScript(compilers));
  const [file, ...args] = engine.command(folder, script);
  const { stdout, stderr } = spawnSync(file, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    timeout: engine.timeout ?? 120_000,
    killSignal: 'SIGKILL',
  });
  const lines = stdout.split('\n').map((line) => line.trim());
  if (!lines.includes(SENTINEL)) {
    if (!stdout.includes('["') && /SyntaxError|error:/.test(stdout + stderr)) return undefined;
    throw new Error(
      `${engine.title} does not end the table: ${`${stdout}\n${stderr}`.slice(-600)}`,
    );
  }
  const tables = new Map<string, string[]>(compilers.map((name) => [name, []]));
  for (const line of lines) {
    if (!line.startsWith('["')) continue;
    const [name, cell] = JSON.parse(line) as [string, string];
    tables.get(name)?.push(cell);
  }
  return tables;
}

let here: Promise<ReadonlyMap<string, string>> | undefined;

/** The lines by what stands before the colon: the place, and the moment. */
function byCell(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.map((line) => [line.split(': ')[0], line]));
}

/** @returns how many cells, of all hosts, are the same as on this Node, and the others */
export async function compareInterrupts(
  tables: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly equal: number; readonly different: readonly string[] }> {
  here ??= table(
    new Function('yieldFrom', compilePlaces(typescriptAt('es2022')))(runtime) as Program,
  ).then(byCell);
  let equal = 0;
  const different: string[] = [];
  for (const [compiler, lines] of tables) {
    const found = byCell(lines);
    const left = NATIVE.filter((place) => !lines.some((line) => line.startsWith(`${place}, `)));
    for (const [cell, line] of await here) {
      if (found.get(cell) === line) equal++;
      else if (!left.some((place) => cell.startsWith(`${place}, `)))
        different.push(`${compiler}: ${found.get(cell) ?? `${cell} did not run`}`);
    }
  }
  return { equal, different };
}
