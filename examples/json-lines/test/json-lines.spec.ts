/** The example as it was built by its own `build` script (`pnpm build` at the top does that). */
import { join } from 'node:path';
import { engines, run } from '../demo/engines';
import { modernToken, whyNotES5 } from '../demo/es5';
import { programFiles } from '../demo/sizes';

const dist = join(__dirname, '..', 'dist');

describe('the json-lines example', () => {
  it('is built as ES5 without a trace of generators', () => {
    const files = programFiles(dist);
    expect(files).toContain(join(dist, 'main.js'));
    expect(files.map(whyNotES5).filter((problem) => problem !== undefined)).toEqual([]);
  });

  it.each(engines())('reads every record on $engine', ({ engine, executable }) => {
    const { output } = run(engine, executable, join(dist, 'main.js'), join(dist, '..', 'data'));
    expect(output?.split('\n')).toEqual(EXPECTED);
  });
});

describe('the search for modern tokens', () => {
  it.each([
    ['async', 'var f = async function () {}'],
    ['await', 'await (1)'],
    ['yield', 'var o = { yield: 1 }'],
    ['function*', 'var g = function /* a */ * () {}'],
  ])('finds %s', (word, source) => {
    expect(modernToken(source)).toBe(word);
  });

  it('is not misled by strings, comments and longer names', () => {
    expect(modernToken('var yield_ = "await"; // async function*\n yield_')).toBeUndefined();
  });
});

/** As the same sources print it with native generators. */
const EXPECTED = [
  'The first five readings below -10 °C',
  '#3500 Reykjavík -10.7 °C (снег)',
  '#3506 Zürich -10.2 °C (снег)',
  '#3514 Zürich -10.8 °C (снег)',
  '#3516 Tromsø -10.9 °C',
  '#3526 Αθήνα -10.2 °C (🌧 heavy)',
  'found among 3526 readings; the rest of that page was never asked for',
  'All readings',
  'Kraków: 753 from -16.7 °C to 26.3 °C, mean 4.5 °C',
  'Nuuk: 779 from -16.6 °C to 26.4 °C, mean 5.1 °C',
  'Reykjavík: 710 from -16.3 °C to 26.3 °C, mean 5.4 °C',
  'Tromsø: 725 from -16.2 °C to 26.8 °C, mean 4.5 °C',
  'Zürich: 745 from -16.3 °C to 26.6 °C, mean 4.8 °C',
  'Αθήνα: 765 from -16.9 °C to 26.9 °C, mean 5.2 °C',
  'دمشق: 712 from -17.0 °C to 26.7 °C, mean 5.1 °C',
  '東京: 811 from -16.7 °C to 26.6 °C, mean 5.4 °C',
  '6000 readings',
  "7 connections opened, 7 closed, 1 before the page's end",
  '721 chunks, 704 ended inside a line, 43 inside a character',
];
