/**
 * Every diagnostic of the compiler about markers, in JavaScript and in TypeScript, and each suggestion applied and
 * compiled.
 */
import * as typescript from '@typescript-eslint/parser';
import { lowerSource } from '@yield-from/estree';
import { Linter } from 'eslint';
import yieldFrom = require('./index');
import { IMPORT, ROWS } from './testing/mistakes';

const linter = new Linter();

interface Suggested {
  readonly does: string;
  readonly output: string;
}

interface Reported {
  readonly code: string;
  readonly text: string;
  readonly suggestions: readonly Suggested[];
}

function check(code: string, filename: string, options: object = {}): Reported[] {
  const isTypeScript = /tsx?$/.test(filename);
  const messages = linter.verify(
    code,
    [
      yieldFrom.configs.recommended,
      {
        files: ['**/*.{js,ts,vue}'],
        rules: { 'yield-from/compiles': ['error', options] },
        ...(isTypeScript && { languageOptions: { parser: typescript } }),
      },
    ],
    filename,
  );
  const lines = code.split('\n');
  return messages.map(({ messageId = '', message, line, column, suggestions = [] }) => {
    if (!messageId) throw new Error(message);
    return {
      code: messageId,
      text: lines[line - 1].slice(column - 1),
      suggestions: suggestions.map(({ desc, fix }) => ({
        does: desc,
        output: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
      })),
    };
  });
}

describe.each(['file.js', 'file.ts'])('in %s', (filename) => {
  const rows = ROWS.filter(({ typescript }) => !typescript || filename.endsWith('ts'));

  test.each(rows)('$code $name: is reported at its place', ({ code, source, at }) => {
    const reported = check(IMPORT + source, filename);
    expect(reported.map((one) => one.code)).toEqual([code]);
    expect(reported[0].text.startsWith(at)).toBe(true);
  });

  test.each(rows)('$code $name: its suggestions', ({ source, becomes }) => {
    const [{ suggestions }] = check(IMPORT + source, filename);
    expect(suggestions.map(({ output }) => output)).toEqual(becomes.map((one) => IMPORT + one));
  });

  test.each(rows)('$code $name: a suggestion that is taken mends it', ({ code, source }) => {
    const [{ suggestions }] = check(IMPORT + source, filename);
    for (const { output } of suggestions) {
      const left = lowerSource(output, { filename }).diagnostics.map((one) => one.code);
      // What was in another function now is an unawaited `yield_` at most: a mistake of its own.
      expect(left.filter((one) => one === code || one === 'YF2001')).toEqual([]);
    }
  });
});

describe.each(['file.js', 'file.ts'])('what depends on the build, in %s', (filename) => {
  const GENERATOR = 'export async function* g() { yield 1; }';
  const codes = (source: string, options: object): string[] =>
    check(source, filename, options).map(({ code }) => code);

  test('YF1107: a variable that hides the runtime’s global', () => {
    const source = `import yieldFrom from 'x';\n${GENERATOR}`;
    expect(codes(source, { runtime: { global: 'yieldFrom' } })).toEqual(['YF1107']);
    expect(codes(source, { runtime: { global: 'other' } })).toEqual([]);
  });

  test('YF1108: top-level `await` where the target has none', () => {
    const source = `await 1;\n${GENERATOR}`;
    expect(codes(source, { target: 'es2017' })).toEqual(['YF1108']);
    expect(codes(source, { target: 'es2022' })).toEqual([]);
  });
});

describe('`async_generator` is called as the file calls it', () => {
  const wrapped = (head: string, call: string): string[] => {
    const source = `${head}\nexport const g = async () => { await ${call}(1); };`;
    return check(source, 'file.js')[0].suggestions.map(({ output }) => output);
  };

  test('imported beside `yield_`', () => {
    expect(wrapped(`import { yield_ as y } from '@yield-from/runtime';`, 'y')).toEqual([
      `import { async_generator, yield_ as y } from '@yield-from/runtime';\n` +
        `export const g = async_generator(async () => { await y(1); });`,
    ]);
  });

  test('under another name', () => {
    const head = `import { async_generator as ag, yield_ } from '@yield-from/runtime';`;
    expect(wrapped(head, 'yield_')).toEqual([
      `${head}\nexport const g = ag(async () => { await yield_(1); });`,
    ]);
  });

  test('of a namespace', () => {
    const head = `import * as yf from '@yield-from/runtime';`;
    expect(wrapped(head, 'yf.yield_')).toEqual([
      `${head}\nexport const g = yf.async_generator(async () => { await yf.yield_(1); });`,
    ]);
  });

  test('required', () => {
    expect(wrapped(`const { yield_ } = require('@yield-from/runtime');`, 'yield_')).toEqual([
      `const { async_generator, yield_ } = require('@yield-from/runtime');\n` +
        `export const g = async_generator(async () => { await yield_(1); });`,
    ]);
  });
});

test('a file without a mistake, or without generators, has no report', () => {
  expect(check(`${IMPORT}async function* g() { await yield_(1); yield 2; }`, 'file.js')).toEqual(
    [],
  );
  expect(check('export const x = 1;', 'file.js')).toEqual([]);
});

test('the options are the compiler’s: the runtime’s other name', () => {
  const source = `import { yield_ } from './ours';\nasync function g() { await yield_(1); }`;
  expect(check(source, 'file.js')).toEqual([]);
  expect(check(source, 'file.js', { modules: ['./ours'] })).toHaveLength(1);
});

test('a wrong option is said by its name', () => {
  expect(() => check(`${IMPORT}yield_(1);`, 'file.js', { nativ: true })).toThrow(/nativ/);
});

test('a text in a file of another kind is read as its parser reads it', () => {
  expect(check(`${IMPORT}async function g() { await yield_(1); }`, 'page.vue')).toHaveLength(1);
});

test('what does not parse is left to ESLint', () => {
  const [message] = linter.verify('async function* (', [yieldFrom.configs.recommended], 'file.js');
  expect(message.fatal).toBe(true);
});
