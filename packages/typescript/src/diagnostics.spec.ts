import * as ts from 'typescript';
import transformer, { LoweringError } from './index';
import { compile, compilerOptionsOf, problems, transpile } from './testing/compile';

const withMarkers = (text: string): string[] =>
  problems(`import { async_generator, yield_, yield_from_ } from '@yield-from/runtime';\n${text}`);

it.each<[what: string, source: string, expected: string[]]>([
  ['outside of a function', 'await yield_(1);', ['YF1001 yield_(1)']],
  ['outside of a generator', 'async function f() { await yield_(1); }', ['YF1001 yield_(1)']],
  [
    'in a function nested in a generator',
    'async function* f() { [1].map(async (x) => await yield_(x)); }',
    ['YF1002 yield_(x)'],
  ],
  [
    'in a nested class',
    'async function* f() { class C { m = async () => { await yield_from_([]); } } }',
    ['YF1002 yield_from_([])'],
  ],
  [
    'not awaited',
    'async function* f() { yield_(1); return yield_(2); }',
    ['YF1003 yield_(1)', 'YF1003 yield_(2)'],
  ],
  [
    'arguments',
    'async function* f() { await yield_(1, 2); await yield_(...[1]); await yield_from_(); }',
    ['YF1004 yield_(1, 2)', 'YF1004 yield_(...[1])', 'YF1004 yield_from_()'],
  ],
  [
    'a function that is not async',
    'async_generator(function () {}); async_generator(() => 1); async_generator(function* () {}); async_generator();',
    [
      'YF1005 async_generator(function () {})',
      'YF1005 async_generator(() => 1)',
      'YF1005 async_generator(function* () {})',
      'YF1005 async_generator()',
    ],
  ],
  ['a method that is not async', 'class C { @async_generator m() {} }', ['YF1005 async_generator']],
  [
    'a native generator that uses yield_',
    'async_generator(async function* () { await yield_(1); });',
    ['YF1006 async_generator(async function* () { await yield_(1); })'],
  ],
  [
    'a decorated getter, constructor, field, class',
    `@async_generator class C {
      @async_generator get a() { return 1; }
      @async_generator constructor() {}
      @async_generator b = 1;
    }`,
    Array<string>(4).fill('YF1007 async_generator'),
  ],
  ['as a value', 'const y = yield_; f(yield_from_);', ['YF1008 yield_', 'YF1008 yield_from_']],
  [
    'a with statement',
    'async function* f(o) { with (o) { yield x; } }',
    ['YF1101 with (o) { yield x; }'],
  ],
  ['direct eval', 'async function* f() { yield eval("1"); }', ['YF1102 eval("1")']],
])('%s', (_, source, expected) => {
  expect(withMarkers(source)).toEqual(expected);
});

it('what is right has none', () => {
  expect(
    withMarkers(`
      export { yield_ };
      export const f = async_generator(async function () { await yield_(); await (yield_from_([1])); });
      export const g = async_generator(async function* () { yield 1; });
      export const h = async_generator(f);
      class C { @async_generator async m() { await yield_(1); } @async_generator async *n() {} }
      async function* native() { const x = await yield_(1); return x; }
    `),
  ).toEqual([]);
});

it('a misuse that imports nothing async is found as well', () => {
  expect(problems("import { yield_ } from '@yield-from/runtime';\nf(yield_);")).toEqual([
    'YF1008 yield_',
  ]);
});

describe('without a listener', () => {
  const source = "import { yield_ } from '@yield-from/runtime';\nawait yield_(1);\nyield_;\n";

  it('the errors of a file are thrown together, with their positions', () => {
    const attempt = (): string => compile(source, { file: 'dir/file.ts' });
    expect(attempt).toThrow(LoweringError);
    expect(attempt).toThrow(
      /dir\/file\.ts\(2,7\): error TS901001: YF1001: [^]*\(3,1\): error TS901008/,
    );
  });

  it('they stand with their lines, and without a stack', () => {
    let thrown: Error | undefined;
    try {
      compile(source, { file: 'dir/file.ts' });
    } catch (error) {
      thrown = error as Error;
    }
    expect(thrown?.stack).toBe(`LoweringError: ${thrown?.message}`);
    expect(thrown?.message.split('\n')).toEqual([
      expect.stringMatching(/^dir\/file\.ts\(2,7\): error TS901001: YF1001: .* only work inside/),
      "  1 | import { yield_ } from '@yield-from/runtime';",
      '> 2 | await yield_(1);',
      '    |       ^',
      '  3 | yield_;',
      expect.stringMatching(/^dir\/file\.ts\(3,1\): error TS901008: /),
      "  1 | import { yield_ } from '@yield-from/runtime';",
      '  2 | await yield_(1);',
      '> 3 | yield_;',
      '    | ^',
      '  4 |',
    ]);
  });

  it('warnings are no errors', () => {
    expect(compile('export async function* f() { yield eval("1"); }')).toContain('eval("1")');
  });
});

it('ts-patch gets errors as diagnostics of the emit, warnings are printed', () => {
  const found: ts.Diagnostic[] = [];
  const extras = { ts, addDiagnostic: (d: ts.Diagnostic) => found.push(d) };
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  transpile('async function* f() { with (o) { yield eval("1"); } }', {}, [
    transformer(undefined, { transform: '@yield-from/typescript' }, extras),
  ]);
  const printed = warn.mock.calls;
  warn.mockRestore();
  expect(found.map((d) => [d.category, d.code, d.file?.fileName])).toEqual([
    [ts.DiagnosticCategory.Error, 901101, 'input.ts'],
  ]);
  expect(printed).toEqual([
    [expect.stringMatching(/^input\.ts\(1,40\): warning TS901102: YF1102/)],
  ]);
});

/** What ts-loader, ts-jest and ts-node do: with ts-patch's compiler, plugins run within `getEmitOutput`. */
function serviceOf(
  text: string,
  config: Record<string, unknown>,
  files: readonly string[] = ['input.ts'],
): ts.LanguageService {
  const settings = compilerOptionsOf({});
  const addDiagnostic = (): number => 0;
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [...files],
    getScriptVersion: () => '0',
    getScriptSnapshot: (name) =>
      files.includes(name) ? ts.ScriptSnapshot.fromString(text) : undefined,
    getCurrentDirectory: () => '',
    getDefaultLibFileName: () => 'lib.d.ts',
    fileExists: (name) => files.includes(name),
    readFile: () => undefined,
    getCustomTransformers: () => ({
      before: [transformer(undefined, config, { ts, addDiagnostic })],
    }),
  };
  return ts.createLanguageService(host);
}

function emitByService(text: string, config: Record<string, unknown>): readonly ts.OutputFile[] {
  return serviceOf(text, config).getEmitOutput('input.ts').outputFiles;
}

describe('a language service, which drops the diagnostics of the emit', () => {
  it('has the errors of a file among those of its syntax, once, with their positions', () => {
    const service = serviceOf('async function* f() { with (o) { yield 1; } }', {});
    service.getEmitOutput('input.ts');
    service.getEmitOutput('input.ts');
    expect(service.getSyntacticDiagnostics('input.ts')).toEqual([
      expect.objectContaining({
        code: 901101,
        start: 22,
        messageText: expect.any(String) as string,
      }),
    ]);
  });

  it('gets a module that throws them, each time', () => {
    const service = serviceOf('async function* f() { with (o) { yield 1; } }', {});
    for (let time = 0; time < 2; time++) {
      const [{ text }] = service.getEmitOutput('input.ts').outputFiles;
      expect(() => new Function(text)()).toThrow(
        expect.objectContaining({
          name: 'SyntaxError',
          message: expect.stringMatching(/input\.ts\(1,23\): error TS901101: YF1101/) as string,
        }),
      );
    }
  });

  it('has a wrong option among the errors of one file, and modules that throw it', () => {
    const service = serviceOf('f();', { x: 1 }, ['input.ts', 'other.ts']);
    for (const file of ['input.ts', 'other.ts', 'input.ts']) {
      const [{ text }] = service.getEmitOutput(file).outputFiles;
      expect(() => new Function(text)()).toThrow(/TS902201: YF2201: .*unknown option `x`/);
    }
    const codes = ['input.ts', 'other.ts'].map((file) =>
      service.getSyntacticDiagnostics(file).map(({ code }) => code),
    );
    expect(codes).toEqual([[902201], []]);
  });

  it('gets what is lowered', () => {
    const [{ text }] = emitByService('export async function* f() { yield 1; }', {});
    expect(text).toContain('yieldFrom.start');
  });
});

it('what is transpiled says its errors itself: not all who do that read the diagnostics of the emit', () => {
  const before = (text: string, config: Record<string, unknown>): string =>
    transpile(text, {}, [transformer(undefined, config, { ts, addDiagnostic: () => 0 })])
      .outputText;
  const wrong = before('async function* f() { with (o) { yield 1; } }', {});
  expect(() => new Function(wrong)()).toThrow(/input\.ts\(1,23\): error TS901101: YF1101/);
  expect(() => new Function(before('f();', { x: 1 }))()).toThrow(/unknown option `x`/);
});

it('syntax errors of the source stay TypeScript’s', () => {
  const { diagnostics } = ts.transpileModule('async function* f( { yield 1', {
    reportDiagnostics: true,
    compilerOptions: compilerOptionsOf({}),
    transformers: { before: [transformer(undefined, {}, { addDiagnostic: () => 0 })] },
  });
  expect(diagnostics?.every((d) => d.code < 10_000)).toBe(true);
  expect(diagnostics?.length).toBeGreaterThan(0);
});

it.each([
  ['a variable', 'const k = 1; yield k; enum E { A = k } yield E.A;', 'k'],
  ['a loop variable', 'for (const i of [1]) { enum E { A = i } yield E.A; }', 'i'],
  ['a namespace', 'let k = 1; yield 0; namespace N { export const n = k; } yield N.n;', 'k'],
])('an enum or namespace that uses %s of the generator', (_, body, name) => {
  expect(problems(`export async function* g() { ${body} }`)).toEqual([`YF1105 ${name}`]);
});

it('an enum or namespace that uses nothing early is fine', () => {
  const body =
    'enum E { A = outer, B = A + 1 } yield E.B; let k = 1; namespace N { export const m = () => k; } yield N.m();';
  expect(problems(`const outer = 1; export async function* g() { ${body} }`)).toEqual([]);
});
