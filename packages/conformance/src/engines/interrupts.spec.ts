import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOMENTS } from '../interrupt/moments';
import { ENGINES } from './catalog';
import { compareInterrupts, runInterrupts } from './interrupts';

const OLD = ENGINES.filter(({ name }) => ['node-0.10', 'node-4', 'node-8'].includes(name));

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'interrupts-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Two places are about native async generators, which these engines have not. */
const CELLS = 17 * Object.keys(MOMENTS).length;

it.each(OLD.map((engine) => [engine.title, engine] as const))(
  'the table of interrupts is the same on %s as here, by every host',
  async (_, engine) => {
    const tables = runInterrupts(engine, '', scratch);
    expect([...tables.keys()]).toEqual(['typescript-es5', 'babel-es5', 'estree-es5']);
    expect(await compareInterrupts(tables)).toEqual({ equal: 3 * CELLS, different: [] });
  },
  120_000,
);
