/** The example as it was built by its own `build` script (`pnpm build` at the top does that). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engines, run, whyNotES5 } from '../demo/run';

const dist = join(__dirname, '..', 'dist');

describe('the vanilla-babel example', () => {
  it('is built as ES5 without a trace of generators', () => {
    const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
    expect(files).toEqual(['log-file.js', 'main.js', 'requests.js']);
    expect(files.map((name) => whyNotES5(join(dist, name)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(engines())('prints on $engine what native generators print', ({ executable }) => {
    const expected = run(process.execPath, join(dist, 'native', 'main.js'));
    expect(expected?.split('\n')).toHaveLength(19);
    expect(run(executable, join(dist, 'main.js'))).toBe(expected);
  });
});
