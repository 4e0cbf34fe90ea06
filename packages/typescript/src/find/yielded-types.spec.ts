/**
 * What is yielded is of the type that the generator declares: told at the argument, wherever a type checker is there.
 */
import { join } from 'node:path';
import * as ts from 'typescript';
import transformer, { createTransformer } from '../index';

const HEAD = `import { async_generator, yield_, yield_from_, type Yields } from '@yield-from/runtime';
declare const numbers: AsyncIterable<number>, texts: AsyncIterable<string>, text: string, any: any;
declare const promised: Promise<number>;
type Shape = { kind: 'circle'; r: number } | { kind: 'square'; side: number };
declare function make<T>(): T;
`;

const file = join(__dirname, 'yielded.ts');
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  strict: true,
  types: [],
  skipLibCheck: true,
  ignoreDeprecations: '5.0',
  baseUrl: __dirname,
  paths: { '@yield-from/runtime': ['../../../runtime/src/index.ts'] },
};
const host = ts.createCompilerHost(options, true);
const libraries = new Map<string, ts.SourceFile | undefined>();

function programOf(text: string): ts.Program {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name, ...rest) => {
    if (name === file) return source;
    if (!libraries.has(name)) libraries.set(name, host.getSourceFile(name, ...rest));
    return libraries.get(name);
  };
  const program = ts.createProgram([file], options, { ...host, getSourceFile });
  const [wrong] = program.getSemanticDiagnostics(source);
  expect(wrong && ts.flattenDiagnosticMessageText(wrong.messageText, ' ')).toBeUndefined();
  return program;
}

/** `argument: message` of each. */
function check(yields: string, body: string): string[] {
  const text = `${HEAD}export const g = async_generator(async function (): Promise<Yields<${yields}>> {\n${body}\n});`;
  const program = programOf(text);
  const found: string[] = [];
  const onDiagnostic = ({ start = 0, length = 0, messageText }: ts.Diagnostic): void => {
    found.push(`${text.slice(start, start + length)}: ${String(messageText)}`);
  };
  const before = [createTransformer({ program, onDiagnostic })];
  program.emit(program.getSourceFile(file), () => undefined, undefined, false, { before });
  return found;
}

const told = (argument: string, type: string, wanted: string): string =>
  `${argument}: YF1109: This is not of the type that the generator declares to yield. (\`${type}\` is no \`${wanted}\`.) Yield something else, or declare it in \`Yields<…>\`. (Reported only where types are checked.)`;

it.each([
  ['number', "await yield_('text');", [told("'text'", '"text"', 'number')]],
  ['number', "await yield_from_(['x']);", [told("['x']", '"x"', 'number')]],
  ['number', 'await yield_(text); await yield_(1);', [told('text', 'string', 'number')]],
  [
    'number',
    'await yield_from_(texts); await yield_from_(numbers);',
    [told('texts', 'string', 'number')],
  ],
  ['number', 'await yield_(any ? 1 : (text));', [told('any ? 1 : (text)', 'string', 'number')]],
  ['number', 'await yield_({ a: 1 });', [told('{ a: 1 }', '{ a: number; }', 'number')]],
  ['number', 'const send = async () => 1; await yield_(promised); await yield_(any);', []],
  ['string', "await yield_from_('ab'); await yield_from_(new Set(['a']));", []],
  ['Shape', "await yield_({ kind: 'circle', r: 1 }); await yield_(make());", []],
  ['(n: number) => string', 'await yield_((n: number) => String(n)); await yield_from_([]);', []],
  ['unknown', "await yield_('text'); await yield_from_(texts);", []],
])('Yields<%s>: %s', (yields, body, expected) => {
  expect(check(yields, body)).toEqual(expected);
});

it('in tspc', () => {
  const told: string[] = [];
  const body = "async function (): Promise<Yields<number>> { await yield_('text'); }";
  const program = programOf(`${HEAD}export const g = async_generator(${body});`);
  const addDiagnostic = ({ messageText }: ts.Diagnostic): number => told.push(String(messageText));
  const before = [transformer(program, {}, { ts, addDiagnostic })];
  program.emit(program.getSourceFile(file), () => undefined, undefined, false, { before });
  expect(told).toEqual([expect.stringContaining('YF1109')]);
});
