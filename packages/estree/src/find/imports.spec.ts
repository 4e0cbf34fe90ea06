import * as runtime from '@yield-from/runtime';
import { lowerSource } from '../lower-source';

const options = { runtime: { global: 'yieldFrom' } } as const;

async function run(code: string): Promise<unknown[]> {
  const make = new Function('yieldFrom', `${code}; return g;`)(runtime) as (
    x: number,
  ) => AsyncIterable<unknown>;
  const values: unknown[] = [];
  for await (const value of make(7)) values.push(value);
  return values;
}

describe('the runtime as a global', () => {
  it.each([
    ['a parameter', 'async function* g(yieldFrom) { yield yieldFrom; }'],
    ['a variable', 'async function* g(x) { const yieldFrom = x; yield yieldFrom; }'],
    ['the own name', 'const g = async function* yieldFrom(x) { yield x; yield yieldFrom === g; }'],
    [
      'an outer parameter',
      'const g = ((yieldFrom) => async function* (x) { yield x; yield yieldFrom; })(3);',
    ],
    [
      'a catch parameter',
      'async function* g(x) { try { throw x; } catch (yieldFrom) { yield yieldFrom; } }',
    ],
  ])('is found where %s hides it', async (_, source) => {
    const { code } = lowerSource(source, { filename: 'a.cjs', options });
    expect(await run(code)).toEqual(await run(source));
  });

  it('is used under its name where nothing does', () => {
    const { code } = lowerSource('async function* g() { yield 1; }', {
      filename: 'a.cjs',
      options,
    });
    expect(code).not.toContain('yieldFrom_1');
  });

  it('cannot be reached in a module that declares the name for itself', () => {
    const source = 'import yieldFrom from "x";\nexport async function* g() { yield yieldFrom; }';
    const { code, diagnostics } = lowerSource(source, { filename: 'a.mjs', options });
    expect(code).toBe(source);
    expect(diagnostics).toMatchObject([{ code: 'YF1107', line: 1, column: 7 }]);
  });
});
