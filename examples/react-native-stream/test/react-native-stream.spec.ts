/** The example as it was built by its own `build` script (`pnpm build` at the top does that). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hermes, install } from '../demo/hermes';
import { onHermes, onNode } from '../demo/run';

const dist = join(__dirname, '..', 'dist');
const app = join(dist, 'app.js');

describe('the react-native-stream example', () => {
  const expected = onNode(join(dist, 'native.js'));

  beforeAll(() => {
    if (process.env.CI) install();
  }, 120_000);

  it('prints with native generators what the server sent', () => {
    const printed = expected?.split('\n');
    expect(printed).toContain('Once upon a time there was a generator that yielded.');
    expect(printed).toContain('Grüße aus 東京 und 👩‍🚀 fertig');
    expect(printed).toContain('Error: the model is overloaded');
    expect(printed?.filter((line) => line.startsWith('responses open'))).toEqual([
      'responses open: 1',
      'responses open: 0',
      'responses open: 0',
    ]);
  });

  it('prints the same lowered, on Node', () => {
    expect(onNode(app)).toBe(expected);
  });

  // (Where it is installed: see the README.)
  (hermes() || process.env.CI ? it : it.skip)('prints the same lowered, on Hermes', () => {
    expect(onHermes(app)).toBe(expected);
  });

  it('leaves nothing for Babel’s own lowering of async generators', () => {
    for (const name of ['events.js', 'chat.js']) {
      const text = readFileSync(join(dist, 'modules', name), 'utf8');
      expect(text).toMatch(/\.kind\)?\(/);
      expect(text).not.toMatch(
        /\b(async|await|yield)\b(?!-from)|asyncToGenerator|wrapAsyncGenerator|regenerator/,
      );
    }
  });
});
