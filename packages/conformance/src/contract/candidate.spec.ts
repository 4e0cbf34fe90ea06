/** The question before a text is parsed says no to nothing that a host would lower: the hosts are asked without it. */
import { transformSync } from '@babel/core';
import yieldFrom, { type Options } from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import * as engine from '@yield-from/lower';
import type * as model from '@yield-from/source-model';
import { createTransformer } from '@yield-from/typescript';
import fc from 'fast-check';
import * as ts from 'typescript';
import { loadCases } from '../cases/load';
import { prepare, STYLES } from '../variants/variant';

jest.mock('@yield-from/source-model', () => ({
  ...jest.requireActual<typeof model>('@yield-from/source-model'),
  isCandidate: () => true,
  mayHoldMarkers: () => true,
}));

const { isCandidate } = jest.requireActual<typeof model>('@yield-from/source-model');

const HOSTS: Readonly<Record<string, (text: string, file: string, options: Options) => void>> = {
  typescript(text, filename, options) {
    const name = filename.replace(/js$/, 'ts');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    ts.transform(file, [createTransformer(options)], { target: ts.ScriptTarget.ES2022 });
  },
  babel(text, filename, options) {
    const isTyped = !filename.endsWith('js');
    transformSync(text, {
      filename,
      configFile: false,
      babelrc: false,
      code: false,
      sourceType: 'script',
      parserOpts: {
        plugins: [
          ...(['decorators', 'explicitResourceManagement'] as const),
          ...(isTyped ? (['typescript'] as const) : []),
          ...(filename.endsWith('x') ? (['jsx'] as const) : []),
        ],
      },
      plugins: [[yieldFrom, options]],
    });
  },
  estree(text, filename, options) {
    lowerSource(text, { filename, options, otherwise: 'script' });
  },
};

const NAMES_OF_HOSTS = Object.keys(HOSTS);

const NONE = { native: false, asyncFunctions: false, generators: false } as const;
const WANTED = [
  { ...NONE, native: true },
  { ...NONE, asyncFunctions: true },
  { ...NONE, asyncFunctions: 'for-await' },
  { ...NONE, generators: true },
] as const;

/** What a host would lower and the question says no to. */
function missed(text: string, filename: string): string[] {
  return WANTED.filter((wanted) => !isCandidate(text, wanted)).flatMap((wanted) =>
    NAMES_OF_HOSTS.filter((host) => lowers(host, text, filename, wanted)).map(
      (host) => `${host}, ${JSON.stringify(wanted)}: ${text}`,
    ),
  );
}

function lowers(host: string, text: string, filename: string, wanted: Options): boolean {
  const spy = jest.spyOn(engine, 'lowerCoroutine').mockImplementation(() => {
    throw new Error('enough');
  });
  try {
    HOSTS[host](text, filename, { ...wanted, runtime: { global: 'yieldFrom' } });
  } catch {
    // (Nor is a text lowered that does not parse.)
  }
  const found = spy.mock.calls.length > 0;
  spy.mockRestore();
  return found;
}

test.each(STYLES)('a case is asked about, in %s style', (style) => {
  const wrong = loadCases().flatMap((one) => {
    const source = prepare(one, style);
    return source ? missed(source.text, source.syntax === 'tsx' ? 'case.tsx' : 'case.js') : [];
  });
  expect(wrong).toEqual([]);
});

/** What may stand between two tokens; some of it is a line's end, some only in one parser or in scripts. */
const GAPS = [
  ...['', ' ', '\t', '\v', '\f', '\xa0', '\x85', '\u200b', '\u3000', '\ufeff'],
  ...['\n', '\r', '\r\n', '\u2028', '\u2029'],
  ...['/**/', '/* a */', '/***/', '/* async * a */', '/*/*/', '/*\n*/', '/*\u2028*/'],
  ...['// a\n', '//\u2029', '<!-- a\n', '\n--> a\n'],
] as const;

const NAMES = [
  ...['m', '$', '_', 'ä', '𝒳', 'a\u200d', 'a\\u0062', '\\u{62}', 'constructor'],
  ...['async', 'await', 'yield', 'of', 'get', 'static', 'function', 'do', 'functions'],
  ...['"a"', "'it\\'s'", "'\\\r\n'", "'\\\n'", '"\u2028"', '"("', "'//'"],
  ...['1', '.5', '1.', '1e-3', '1.5E+2', '0x1F', '1_0.5', '10n', '#p', '[k]', "['a']"],
] as const;

/** `_` is a gap, `N` a name. */
const FORMS = [
  'async_function_N_(){}',
  'x = async_function_(){}',
  'export default async_function_(){}',
  'export default async_(_)_=>_1',
  'x = async_(_a)_=>_1',
  'x = async_N_=>_1',
  'for(async_of_=>1;;);',
  'f(async_<T,>_(a: T)_=>1)',
  'f(async_<T>_(a: T): void_=>1)',
  'x = {async_N_(){}}',
  'x = {N, async_N_<T>_(){}}',
  'x = {async_N_?_(){}, async_N_!_(){}}',
  'class A {async_N_(){}}',
  'class A {static_async_N_(){}}',
  'class A {async_N_?_<T>_(){}}',
  'class A {@d_async_N_(){}}',
  'class A {private_async_N_(){}}',
  'class A {async_static_N_(){}}',
  'class A {async_public_N_(){}}',
  'async_export_function_N_(){}',
  'async_declare_function_N_(){}',
  'async_function_*_N_(){}',
  'x = async_function_*_(){}',
  'x = {async_*_N_(){}}',
  'class A {static_async_*_N_(){}}',
  'async function f(){for_await_(x of y);}',
  'function_*_N_(){}',
  'x = function_*_(){}',
  'x = {*_N_(){}}',
  'x = {N,_*_N_(){}}',
  'x = {*_N_<T>_(){}}',
  'class A {*_N_?_(){}}',
  'x = {*_N_!_<T>_(){}}',
  'class A {static_*_N_(){}}',
  'class A {x_*_N_(){}}',
] as const;

const FILES = ['a.js', 'a.ts', 'a.tsx'] as const;

const inForm = (form: string, gaps: readonly string[], names: readonly string[]): string => {
  let at = 0;
  return form.replace(/[_N]/g, (sign) => (sign === 'N' ? names : gaps)[at++ % gaps.length]);
};

test.each(FORMS)('some host lowers %s', (form) => {
  const text = inForm(form, [' '], ['m']);
  const lowering = WANTED.flatMap((wanted) =>
    FILES.flatMap((file) => NAMES_OF_HOSTS.filter((host) => lowers(host, text, file, wanted))),
  );
  expect(lowering).not.toEqual([]);
});

test('so is a coroutine, whatever stands between its tokens', () => {
  const gap = fc.array(fc.constantFrom(...GAPS), { maxLength: 2 }).map((some) => some.join(''));
  const form = fc.constantFrom(...FORMS);
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 8, maxLength: 8 });
  const name = fc.constantFrom(...NAMES);
  const file = fc.constantFrom(...FILES);
  fc.assert(
    fc.property(form, many(gap), many(name), file, (shape, gaps, names, filename) => {
      expect(missed(inForm(shape, gaps, names), filename)).toEqual([]);
    }),
    { numRuns: 2000, seed: 1161594836 },
  );
});
