import { lowerSource } from '../index';
import { piecesOf } from './pieces';

const plain = (i: number): string => `
/** About ${i}, with a "quote' and a \` in it. */
export function f${i}(list: readonly number[] = []): number {
  // ${'a long comment '.repeat(12)}
  return list.map((item) => item / ${i + 1}).filter((x) => /[/'"]/.test(String(x))).length;
}
`;

const GENERATOR = `
/** Of its own. */
export async function* g(): AsyncGenerator<number> {
  yield 1;
}
`;

const many = (count: number): string => Array.from({ length: count }, (_, i) => plain(i)).join('');

/** Generators at the ends and amid much else. */
const LARGE = [
  `import { a } from './a';\n`,
  many(40),
  GENERATOR,
  many(40),
  GENERATOR.replace('g()', 'h()'),
  many(10),
].join('');

const lower = (code: string, filename = 'a.ts'): ReturnType<typeof lowerSource> =>
  lowerSource(code, { filename });

describe('pieces', () => {
  it('are all of the text', () => {
    const pieces = piecesOf(LARGE);
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join('')).toBe(LARGE);
  });

  it('are of small texts as well', () => {
    const code = `import { a } from './a';\n${many(5)}${GENERATOR}${many(5)}`;
    expect(code.length).toBeLessThan(4096);
    expect(piecesOf(code).length).toBeGreaterThan(3);
    expect(piecesOf(code).join('')).toBe(code);
    expect(lower(code).code).toContain(many(5));
  });

  it('begin with the comments of their first statements', () => {
    for (const piece of piecesOf(LARGE).slice(1)) expect(piece).toMatch(/^\/\*\* About/);
  });

  it.each(['', 'a;', `${'x();\n'.repeat(10_000)}`, `${'\n\n'.repeat(50_000)}`])(
    'are one where there is no place to cut',
    (code) => {
      expect(piecesOf(code)).toEqual([code]);
    },
  );

  it('are found in linear time', () => {
    const code = `\n\n/*`.repeat(100_000);
    expect(piecesOf(code)).toEqual([code]);
  });
});

describe('a module of several pieces', () => {
  const { code, diagnostics } = lower(LARGE);

  it('is lowered in each of them, and keeps the rest', () => {
    expect(diagnostics).toEqual([]);
    expect(code).toContain(many(40));
    expect(code.endsWith(many(10))).toBe(true);
    expect(code.match(/start\(\w+Kind/g)).toHaveLength(2);
    expect(code).not.toContain('async function*');
  });

  it('imports the runtime once, first', () => {
    expect(code.match(/from '@yield-from\/runtime'/g)).toHaveLength(1);
    expect(code.indexOf('import')).toBe(0);
  });

  it('has no name of ours that is in it anywhere', () => {
    const taken = lower(`${LARGE}\nexport const [gKind, start] = a;\n`).code;
    expect(taken).toContain('start_1(gKind_1');
  });

  it('has its marks read wherever they are declared', () => {
    const marked = lower(
      `import { async_generator, yield_ } from '@yield-from/runtime';\n${many(80)}
export const g = async_generator(async () => { await yield_(1) });\n`,
    );
    expect(marked.diagnostics).toEqual([]);
    expect(marked.code).not.toMatch(/async_generator|yield_\(/);
    expect(marked.code).toContain(many(80));
  });

  it.each([
    ['a template', 'const text = `', '`;\n'],
    ['a comment', '/*', '*/\n'],
    ['a block', '{', '}\n'],
    ['a class', 'class C { static {', '} }\n'],
  ])('is one piece where a cut would be inside of %s', (_, open, close) => {
    const inner = `\n\nfunction f() {}`.repeat(2000);
    const around = `${open}${inner}${close}`;
    const lowered = lower(`${around}${GENERATOR}`);
    expect(lowered.diagnostics).toEqual([]);
    expect(lowered.code).toContain(around);
  });

  it('says where it does not parse, as one piece', () => {
    const line = LARGE.split('\n').length;
    expect(lower(`${LARGE}const = 1;\n`).diagnostics).toEqual([
      expect.objectContaining({ code: 'YF2001', line, column: 6 }),
    ]);
  });

  it('is a module by what its first piece says', () => {
    expect(lower(LARGE.replace('About 7', 'About module'), 'a.ts').code).toMatch(/^import \{/);
    const script = `${many(60).replaceAll('export ', '')}${GENERATOR.replace('export ', '')}`;
    expect(lower(`const x = require('x');\n${script}`, 'a.cts').code).toContain(
      "= require('@yield-from/runtime')",
    );
  });
});
