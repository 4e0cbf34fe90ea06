/** What a generator costs while it is suspended at its first `yield`, and an async function at its first `await`: many of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle';
import type { Contestant } from './contestants';
import { CURRENT, execute } from './engines';
import { memoryScript } from './script';

export const MEMORY_PROGRAMS: readonly { readonly title: string; readonly file: string }[] = [
  { title: 'async generator', file: 'flat' },
  { title: 'with try/finally', file: 'try-finally' },
  { title: 'with a captured variable', file: 'captured' },
  { title: 'async function', file: 'functions/suspended' },
  { title: 'generator', file: 'generators/numbers' },
];

export interface MemoryRow {
  readonly contestant: Contestant;
  /** Bytes, or what went wrong, in the order of the programs. */
  readonly bytes: readonly (number | string)[];
}

export async function measureMemory(contestant: Contestant, count: number): Promise<MemoryRow> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bytes: (number | string)[] = [];
  try {
    for (const program of MEMORY_PROGRAMS) {
      const file = join(folder, 'program.js');
      try {
        writeFileSync(
          file,
          memoryScript(await bundle(contestant, [program.file], CURRENT.conditions), count),
        );
        bytes.push(await bytesEach(file));
      } catch (error) {
        bytes.push(error instanceof Error ? error.message : String(error));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { contestant, bytes };
}

async function bytesEach(file: string): Promise<number> {
  const command = CURRENT.command(file);
  if (command === undefined) throw new Error('no engine');
  const printed = await execute(command);
  const line = printed.split('\n').find((text) => text.startsWith('@@'));
  if (line === undefined) throw new Error(printed.slice(-300));
  const outcome = JSON.parse(line.slice(2)) as { bytes: number } | { error: string };
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.bytes;
}
