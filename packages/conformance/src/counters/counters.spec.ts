/**
 * Coverage counts the source: functions, branches and statements are those of the uncompiled file, and have run as often. A
 * part of the cases and pipelines; `counters` runs them all.
 */
import { lowerSource } from '@yield-from/estree';
import { loadCases } from '../cases/load';
import { PIPELINES } from './list';
import { COUNTED, miscounts } from './pipeline';

jest.setTimeout(60_000);

/** Every case once, its pipelines and kinds in turn. */
test.each(PIPELINES.map((pipeline, turn) => ({ ...pipeline, turn })))(
  '$name',
  async ({ turn, ...pipeline }) => {
    const wrong: Record<string, string[]> = {};
    let compared = 0;
    for (const [i, one] of loadCases().entries()) {
      if (i % PIPELINES.length !== turn) continue;
      const style = pipeline.es5 ? 'native' : COUNTED[i % COUNTED.length];
      const found = await miscounts(one, style, pipeline);
      if (found) compared++;
      if (found?.length) wrong[`${one.name}, ${style}`] = found;
    }
    expect(wrong).toEqual({});
    expect(compared).toBeGreaterThan(30);
  },
);

test('a counter that is not of the source is found', async () => {
  const [pipeline] = PIPELINES;
  const [one] = loadCases().filter(({ source }) => source.includes('for await'));
  const compile = (source: Parameters<typeof pipeline.without>[0]): string =>
    pipeline.without({ ...source, text: `${source.text}\nif (false);` });
  const found = await miscounts(one, 'native', { ...pipeline, compile });
  expect(found?.map((line) => line.replace(/ [\d:-]+.*/, ''))).toEqual(['+ statement', '+ if']);
});

// V8 counts in what it runs, blocks of the output; its counters are those of the source only where that is what runs.
test('with everything off the source is left to V8 as it is', () => {
  const options = { native: false, asyncFunctions: false, generators: false };
  const changed = loadCases().filter(
    ({ source, syntax }) =>
      lowerSource(source, { filename: `case.${syntax}`, otherwise: 'script', options }).changed,
  );
  expect(changed).toEqual([]);
});
