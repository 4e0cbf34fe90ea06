import ts from 'typescript';
import { createTransformer } from '..';

const transformer = createTransformer({ asyncFunctions: true, generators: true });

const compile = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ESNext },
    transformers: { before: [transformer] },
  }).outputText;

it.each([
  'class C { [f(async () => {})]() {} }',
  'class C { static [f(function* () {})]() {} }',
  'class C { get [f(async () => {})]() { return 1; } }',
  'class C { [f(async function* () {})] = 1; }',
  'class C { [f(async () => {})]; }',
  'class C { @f(async () => {}) m() {} }',
  'x = { [f(async () => {})]() {} };',
  'x = { get [f(function* () {})]() { return 1; } };',
])('lowers what stands in a member whose own code has nothing: %s', (source) => {
  expect(compile(source)).not.toMatch(/\basync\b|\bfunction\s*\*/);
});

it('leaves what TypeScript refuses as it is', () => {
  const source = 'class C { static async constructor() {} }\nasync () => 1;';
  expect(compile(source)).toContain('static async constructor() { }');
});
