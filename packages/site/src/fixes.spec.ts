/** The fixes of the playground are those of the ESLint plugin, for what either host has found. */
import { IMPORT, ROWS } from '../../eslint-plugin/src/testing/mistakes';
import { compile } from '../playground/compile';
import { type Fix, fixesFor } from '../playground/fixes';

const babel = () => import('@babel/standalone');

const applied = (source: string, { from, to, insert }: Fix): string =>
  source.slice(0, from) + insert + source.slice(to);

test.each(ROWS)('$code $name', async ({ code, source: text, becomes }) => {
  const source = IMPORT + text;
  const { problems } = await compile(
    { source, compiler: 'ours, TypeScript', target: 'ES5' },
    babel,
  );
  const at = problems.findIndex((one) => one.code === code);
  const fixes = fixesFor(source, problems)[at];
  expect(fixes.map((fix) => applied(source, fix))).toEqual(becomes.map((one) => IMPORT + one));
});

test('under Babel as well', async () => {
  const source = `${IMPORT}const g = async_generator(async () => { yield_(1); });\n`;
  const { problems } = await compile({ source, compiler: 'ours, Babel', target: 'ES5' }, babel);
  const [[fix]] = fixesFor(source, problems);
  expect(fix.text).toBe('Await it');
  expect(applied(source, fix)).toBe(source.replace('yield_(1)', 'await yield_(1)'));
});

test('a text that does not parse has none, nor has another compiler’s mistake', () => {
  expect(fixesFor('async function* g( {', [{ code: 'TS1005', from: 18 }])).toEqual([[]]);
  expect(fixesFor('export const a = 1;', [{ code: 'TS1005', from: 13 }])).toEqual([[]]);
});
