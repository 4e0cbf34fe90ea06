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

/**
 * Shapes that TypeScript itself compiles 1,000 deep (in brackets: where it stops while the engine has not optimised its
 * code): sums [7,500], conditionals [1,100], unary operators [1,200], assignments, `else if`. Nested calls, literals,
 * parentheses, templates, method chains, JSX and blocks end in its own parser, binder or printer before that, with or
 * without us.
 */
const SHAPES: Readonly<Record<string, (n: number, inner: string) => string>> = {
  sum: (n, inner) => `result = ${inner}${' + a'.repeat(n)};`,
  'logical and': (n, inner) => `result = ${inner}${' && a'.repeat(n)};`,
  comma: (n, inner) => `result = (${inner}${', a'.repeat(n)});`,
  conditional: (n, inner) => `result = ${'a ? a : '.repeat(n)}${inner};`,
  unary: (n, inner) => `result = ${'- '.repeat(n)}${inner};`,
  assignment: (n, inner) => `result = ${'a = '.repeat(n)}${inner};`,
  'else if': (n, inner) => `${'if (!a) a; else '.repeat(n)}result = ${inner};`,
};

describe.each(Object.entries(SHAPES))('%s, deep', (_, shape) => {
  const places = {
    'the innermost suspends': `export async function* make() { let a: any = 1, result; ${shape(900, '(yield 1)')} yield a; }`,
    'moved, with every name replaced': `export async function* make() {
      for (let a: any = 1; a < 2; a++) { let result; (() => a); ${shape(900, 'a')} yield a; }
    }`,
    'beside a generator': `let a: any = 1, result; ${shape(900, 'a')} export async function* make() { yield a; }`,
  };
  it.each(Object.entries(places))('%s', async (__, source) => {
    for (const target of ['ES5', 'ES2022'] as const) {
      expect(await yields(source, { target })).toContain(1);
    }
  });
});
