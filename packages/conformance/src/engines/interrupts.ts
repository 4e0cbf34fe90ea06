/** The table of interrupts (`interrupt/`) on an engine: one ES5 script of the runtime, what drives it, and the places as each host compiles them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as runtime from '@yield-from/runtime';
import { compilePlaces } from '../interrupt/compile-places';
import { type Program, table } from '../interrupt/table';
import { variantNamed } from '../variants/list';
import { typescriptAt } from '../variants/typescript';
import { guestScript } from './bundle';
import { type Engine, SENTINEL } from './engine';

const COMPILERS = ['typescript-es5', 'babel-es5', 'estree-es5'];

/** @returns the script. The runtime has to be built. */
export function interruptScript(): string {
  const programs = COMPILERS.map((name) => {
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
 * @returns the table's lines by compiler. @throws Error where the script does not come to its end
 */
export function runInterrupts(
  engine: Engine,
  folder: string,
  scratch: string,
): ReadonlyMap<string, readonly string[]> {
  const script = join(scratch, `${engine.name}-interrupts.js`);
  writeFileSync(script, interruptScript());
  const [file, ...args] = engine.command(folder, script);
  const { stdout, stderr } = spawnSync(file, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    timeout: engine.timeout ?? 120_000,
    killSignal: 'SIGKILL',
  });
  const lines = stdout.split('\n').map((line) => line.trim());
  if (!lines.includes(SENTINEL)) {
    throw new Error(
      `${engine.title} does not end the table: ${`${stdout}\n${stderr}`.slice(-600)}`,
    );
  }
  const tables = new Map<string, string[]>(COMPILERS.map((name) => [name, []]));
  for (const line of lines) {
    if (!line.startsWith('["')) continue;
    const [name, cell] = JSON.parse(line) as [string, string];
    tables.get(name)?.push(cell);
  }
  return tables;
}

let here: Promise<string[]> | undefined;

/** @returns how many cells, of all hosts, are the same as on this Node, and the others */
export async function compareInterrupts(
  tables: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly equal: number; readonly different: readonly string[] }> {
  here ??= table(
    new Function('yieldFrom', compilePlaces(typescriptAt('es2022')))(runtime) as Program,
  );
  const wanted = new Set(await here);
  let equal = 0;
  const different: string[] = [];
  for (const [compiler, lines] of tables) {
    const distinct = new Set(lines);
    for (const line of distinct) {
      if (wanted.has(line)) equal++;
      else different.push(`${compiler}: ${line}`);
    }
  }
  return { equal, different };
}
