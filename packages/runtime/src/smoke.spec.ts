/** The runtime's script prints one log on every engine. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, enginePath } from '@yield-from/engines';

const scripts = join(__dirname, '..', 'scripts');
const polyfill = createRequire(__filename).resolve('promise-polyfill');
const directory = mkdtempSync(join(tmpdir(), 'yield-from-runtime-'));
const script = join(directory, 'index.global.js');

beforeAll(() => {
  writeFileSync(script, execFileSync(process.execPath, [join(scripts, 'script.mjs')]));
});
afterAll(() => rmSync(directory, { recursive: true }));

const run = (engine: string, runtime = script) =>
  execFileSync(engine, [join(scripts, 'smoke.js'), runtime, polyfill], { encoding: 'utf8' });

it('runs to its end here', () => {
  expect(run(process.execPath)).toMatchSnapshot();
});

it('prints the same with private fields for brands', () => {
  const file = join(directory, 'private.js');
  writeFileSync(file, execFileSync(process.execPath, [join(scripts, 'script.mjs'), '--private']));
  expect(run(process.execPath, file)).toBe(run(process.execPath));
});

for (const engine of ENGINES) {
  const executable = enginePath(engine);
  (executable === undefined ? it.skip : it)('prints the same on ' + engine, () => {
    expect(run(executable!)).toBe(run(process.execPath));
  });
}
