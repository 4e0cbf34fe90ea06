import { TraceMap, originalPositionFor, type SourceMapInput } from '@jridgewell/trace-mapping';
import { lowerSource, type SourceMap } from './index';

const GENERATOR = 'async function* g() { yield 1 }';

describe('lowerSource', () => {
  it('leaves a text without generators alone, to the letter', () => {
    const code = 'export  const a=1 // async\n';
    expect(lowerSource(code, { filename: 'a.js' })).toEqual({
      code,
      map: null,
      changed: false,
      diagnostics: [],
    });
  });

  it.each(['a.css', 'a.vue', 'a.json', 'types.d.ts', 'a.module.d.css.ts', 'noextension'])(
    'does not read %s',
    (filename) => {
      expect(lowerSource('export async function* g(', { filename }).diagnostics).toEqual([]);
    },
  );

  it.each(['a.js', 'a.mjs', 'a.cjs', 'a.jsx', 'a.ts', 'a.mts', 'a.cts', 'a.tsx'])(
    'lowers %s',
    (filename) => {
      const { changed, code } = lowerSource(GENERATOR, { filename });
      expect(changed).toBe(true);
      expect(code).not.toMatch(/function\s*\*/);
    },
  );

  it('keeps types, JSX and decorators for the next tool', () => {
    const { code, diagnostics } = lowerSource(
      `import type { P } from 'p';
       @sealed export class A<T> { constructor(@inject private readonly p: P) {} async *m(t: T): AsyncGenerator<T> { yield t } }
       const view = <ul>{list as unknown as string[]}</ul>;`,
      { filename: 'a.tsx' },
    );
    expect(diagnostics).toEqual([]);
    for (const part of [
      'import type { P }',
      '@sealed',
      '@inject',
      'private readonly p: P',
      ': AsyncGenerator<T>',
      '<ul>',
      'as unknown as string[]',
    ]) {
      expect(code).toContain(part);
    }
  });

  it("says what to do with Flow's types", () => {
    const { changed, diagnostics } = lowerSource(
      `// @flow\ntype A = {| a: ?string |};\n${GENERATOR}`,
      { filename: 'a.js' },
    );
    expect(changed).toBe(false);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'YF2001',
        fix: expect.stringContaining('@yield-from/babel'),
      }),
    ]);
  });

  it('has nothing to do the second time', () => {
    const once = lowerSource(GENERATOR, { filename: 'a.js' });
    expect(lowerSource(once.code, { filename: 'a.js' })).toMatchObject({
      changed: false,
      code: once.code,
    });
  });

  it.each([
    ['a.js', GENERATOR, 'module', /^import \{/],
    ['a.js', GENERATOR, 'script', /require\(/],
    ['a.js', `module.exports = ${GENERATOR}`, 'module', /require\(/],
    ['a.js', `export ${GENERATOR}`, 'script', /^import \{/],
    ['a.mjs', GENERATOR, 'script', /^import \{/],
    ['a.cjs', GENERATOR, 'module', /require\(/],
  ] as const)(
    'gets the runtime as the module system has it: %s, %s, else a %s',
    (filename, code, otherwise, expected) => {
      expect(lowerSource(code, { filename, otherwise }).code).toMatch(expected);
    },
  );

  it('reports a text that does not parse, with its place', () => {
    const { changed, diagnostics } = lowerSource(`${GENERATOR}\nconst = 1;`, { filename: 'a.js' });
    expect(changed).toBe(false);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'YF2001',
        severity: 'error',
        filename: 'a.js',
        line: 2,
        column: 6,
      }),
    ]);
    expect(diagnostics[0].message).not.toContain('\n');
  });

  it('reports mistakes with code, place and fix, and changes nothing', () => {
    const code = `import { yield_ } from '@yield-from/runtime';\nfunction f() {\n  yield_(1);\n}\n`;
    const result = lowerSource(code, { filename: 'a.ts' });
    expect(result).toMatchObject({ code, changed: false, map: null });
    expect(result.diagnostics).toEqual([
      expect.objectContaining({
        code: 'YF1001',
        severity: 'error',
        filename: 'a.ts',
        line: 3,
        column: 2,
        fix: expect.any(String) as string,
      }),
    ]);
  });

  it('gives warnings back without printing them', () => {
    const printed = jest.spyOn(console, 'warn').mockImplementation();
    const code = 'export async function* g() { yield eval("1") }';
    const { changed, diagnostics } = lowerSource(code, { filename: 'a.js' });
    expect([changed, diagnostics.map((each) => each.code)]).toEqual([true, ['YF1102']]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it('throws for options that do not exist', () => {
    const options = { nativ: false } as object;
    expect(() => lowerSource(GENERATOR, { filename: 'a.js', options })).toThrow(/nativ/);
  });

  it('chains the map of its input', () => {
    // One generated line, made from line 40 of real.coffee.
    const inputSourceMap: SourceMap = {
      version: 3,
      sources: ['real.coffee'],
      names: [],
      mappings: 'AAuCA',
      sourcesContent: ['the original'],
    };
    const { map, code } = lowerSource('async function* g() { yield one; }', {
      filename: 'real.js',
      inputSourceMap,
    });
    const line = code.split('\n').findIndex((text) => text.includes('one'));
    const traced = new TraceMap(map as SourceMapInput);
    expect(
      originalPositionFor(traced, {
        line: line + 1,
        column: code.split('\n')[line].indexOf('one'),
      }),
    ).toMatchObject({
      source: 'real.coffee',
      line: 40,
    });
    expect(map?.sourcesContent).toEqual(['the original']);
  });
});
