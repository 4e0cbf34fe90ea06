/** The bundles as the example's own `build` script made them (`pnpm build` at the top does that). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, enginePath } from '@yield-from/engines';
import { parse } from 'acorn';

const dist = join(__dirname, '..', 'dist');

const EXPECTED = [
  ...['0 a1', '1 b1', '2 c1', '3 a2', '4 b2'],
  'asked for page 1, page 2',
  ...['a4', 'b4', 'c4', '1 page read to its end'],
  'done',
];

const executables = [
  ['this Node', process.execPath],
  ...ENGINES.flatMap((engine) => {
    const executable = enginePath(engine);
    return executable === undefined ? [] : [[engine, executable]];
  }),
];

describe.each(['plugin', 'transformer'])('the bundle made by the %s', (name) => {
  const bundle = join(dist, `${name}.js`);

  it('is ES5, the runtime included', () => {
    expect(() => parse(readFileSync(bundle, 'utf8'), { ecmaVersion: 5 })).not.toThrow();
  });

  it.each(executables)('prints the same on %s', (_, executable) => {
    const printed = execFileSync(executable, [bundle], { encoding: 'utf8' });
    expect(printed.trim().split('\n')).toEqual(EXPECTED);
  });
});
