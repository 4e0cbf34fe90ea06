import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOMENTS } from '../interrupt/moments';
import { ENGINES } from './catalog';
import { compareInterrupts, ES2022, ES5, runInterrupts } from './interrupts';

const OLD = ENGINES.filter(({ name }) => ['node-0.10', 'node-4', 'node-8'].includes(name));

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'interrupts-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Two places are about native async generators, which these engines have not. */
const CELLS = 20 * Object.keys(MOMENTS).length;

it.each(OLD.map((engine) => [engine.title, engine] as const))(
  'the table of interrupts is the same on %s as here, by every host',
  async (_, engine) => {
    for (const compilers of [ES5, ES2022]) {
      const tables = runInterrupts(engine, '', scratch, compilers);
      if (tables === undefined) {
        // (It has neither arrow functions nor `const`.)
        expect([engine.name, compilers]).toEqual(['node-0.10', ES2022]);
        continue;
      }
      expect([...tables.keys()]).toEqual(compilers);
      expect(await compareInterrupts(tables)).toEqual({ equal: 3 * CELLS, different: [] });
    }
  },
  120_000,
);
