/** Big input. Timed tests would depend on the machine: it is enough that these end, without stack overflow. */
import { compile, load, yields } from './testing/compile';

const sum = (n: number): string => Array.from({ length: n }, (_, i) => `(yield ${i})`).join(' + ');

it('2,000 yields in one function', async () => {
  const body = Array.from({ length: 2_000 }, (_, i) => `yield ${i};`).join('\n');
  const all = await yields(`export async function* make() {\n${body}\n}`, { target: 'ES5' });
  expect(all).toHaveLength(2_000);
  expect(all.at(-1)).toBe(1_999);
});

it('an expression nested 1,000 deep', () => {
  for (const target of ['ES5', 'ES2022'] as const) {
    expect(
      load(compile(`export async function* g() { return ${sum(1_000)}; }`, { target })),
    ).toHaveProperty('g');
    const conditions = Array.from({ length: 1_000 }, (_, i) => `(yield ${i}) ? ${i} : `).join('');
    expect(
      load(compile(`export async function* g() { return ${conditions} 0; }`, { target })),
    ).toHaveProperty('g');
  }
});

it('a sum of 2,500 terms that only stands beside a generator, or in one', () => {
  const terms = Array.from({ length: 2_500 }, () => 'a').join(' + ');
  const source = `const a = 1; export const s = ${terms}; export async function* g() { yield ${terms}; }`;
  expect(load(compile(source))).toMatchObject({ s: 2_500 });
});
