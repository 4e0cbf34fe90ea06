import { checkSource, lowerSource } from './index';

const IMPORT = `import { async_generator, yield_ } from '@yield-from/runtime';\n`;

/** What a text is told of, one of each pass that tells. */
const WRONG: readonly (readonly [code: string, source: string])[] = [
  ['YF1003', `${IMPORT}const g = async_generator(async () => { yield_(1); });`],
  ['YF1001', `${IMPORT}async function f() { await yield_(1); }`],
  ['YF1101', 'async function* g(o) { with (o) { yield a; } }'],
  ['YF1102', 'export async function* g() { yield eval("1"); }'],
  ['YF1102', 'async function* g() { async function* h() { yield eval("1"); } yield* h(); }'],
  ['YF1105', 'export async function* g() { const a = yield 1; enum E { A = a } yield E.A; }'],
  ['YF2001', 'export async function* g( {'],
];

describe('checkSource tells what lowerSource tells', () => {
  it.each(WRONG)('%s of %s', (code, source) => {
    const filename = source.includes('enum') ? 'a.ts' : source.includes('with') ? 'a.cjs' : 'a.mjs';
    const told = checkSource(source, { filename });
    expect(told).toEqual(lowerSource(source, { filename }).diagnostics);
    expect(told.map((one) => one.code)).toContain(code);
  });

  it('and nothing of what can be lowered, or is of another language', () => {
    const nested = `${IMPORT}export async function* g(a, { b } = a) {
      const h = async_generator(async () => { await yield_(b); });
      class C { async *[a]() { yield* h(); } static *k() { yield super.x; } }
      yield* new C()[a]();
    }`;
    expect(checkSource(nested, { filename: 'a.js', target: 'es5' })).toEqual([]);
    expect(checkSource('async function* g( {', { filename: 'a.css' })).toEqual([]);
  });

  it('refuses what is no option', () => {
    const options = { nativ: true } as object;
    expect(() => checkSource('', { filename: 'a.js', options })).toThrow(TypeError);
  });
});
