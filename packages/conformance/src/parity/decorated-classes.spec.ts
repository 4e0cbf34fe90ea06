/**
 * A class that is declared in a lowered function keeps its decorators, its name and what it refers to, where the step behind is
 * TypeScript's with `experimentalDecorators`, which knows decorators of declarations only.
 */
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { lowerWithBabel, observe } from './decorators';

const FORMS: readonly (readonly [what: string, body: string])[] = [
  ['of the class', '@D class I { static x = 5 } yield I.x; yield [I.name, new I() instanceof I]'],
  ['of a method', 'class I { @D m() { return I.name } } yield 1; yield new I().m()'],
  ['of a field', 'class I { @D static x = 5; @D y = I.x } yield 1; yield new I().y'],
  [
    'of a parameter',
    'class I { constructor(@D x, @D y) { this.z = [x, y] } } yield new I(yield 1, 2).z',
  ],
  [
    'in a block, under a name from outside',
    'yield I; { @D class I { m() { return typeof I } } yield new I().m() } yield I',
  ],
  [
    'two of a name',
    '{ @D class J { static q = 1 } yield J.q } { @D class J { static q = 2 } yield J.q }',
  ],
  [
    'in a loop, over its variable',
    'for (let i = 0; i < 2; i++) { @D class J { static n = i * 10; @D m() { return [i, J.n] } } yield J; yield new J().m() }',
  ],
  [
    'that another closure refers to',
    'for (const i of [1, 2]) { const f = () => J.n + i; @D class J { static n = i } yield f() }',
  ],
  [
    'with this and arguments in its head',
    '@D class J extends (this.base) { [arguments[0]]() { return new.target } } yield new J().key()',
  ],
  [
    'before its declaration',
    'try { J } catch (e) { yield e.name } @D class J {} yield J.name; f(); function f() { J.seen = 1 } yield J.seen',
  ],
  [
    'of a generator of its own',
    '@D class J { @D async *m() { yield* [1, J.n] } static n = 2 } yield 0; yield* new J().m()',
  ],
  [
    'under another lowered function',
    'yield* (async function* () { @D class J { static n = 7 } yield J.n; yield () => J })()',
  ],
  [
    'in a switch',
    'switch (yield 1) { case 5: @D class J { static n = 8 } yield J.n; case 6: yield J.name }',
  ],
];

const program = (body: string): string => `
  const told = [], I = 'outer';
  const D = (target, key, index) =>
    void told.push([typeof target === 'function' ? target.name : 'prototype', key, typeof index]);
  async function* g() { ${body} }
  exports.main = async () => {
    const given = [], it = g.call({ base: class {} }, 'key');
    for (let r = await it.next(); !r.done; r = await it.next(5))
      given.push(typeof r.value === 'function' ? String(r.value.name) : r.value);
    return { given, told };
  };
`;
const options = { runtime: { global: 'yieldFrom' } } as const;
const compilerOptions = { target: ts.ScriptTarget.ES2022, experimentalDecorators: true };

function transpile(
  source: string,
  target: keyof typeof ts.ScriptTarget,
  before: ts.TransformerFactory<ts.SourceFile>[] = [],
): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      ...compilerOptions,
      target: ts.ScriptTarget[target],
      downlevelIteration: true,
    },
    transformers: { before },
  }).outputText;
}

describe.each(FORMS)('decorators %s', (_, body) => {
  const source = program(body);

  test.each(['ES5', 'ES2015', 'ES2022', 'ESNext'] as const)(
    'TypeScript host, %s',
    async (target) => {
      const code = transpile(source, target, [createTransformer(options)]);
      expect(await observe(code)).toEqual(await observe(transpile(source, 'ES2022')));
    },
  );

  test.each([
    ['Babel host', (source: string) => lowerWithBabel(source, options)],
    ['text host', (text: string) => lowerSource(text, { filename: 'a.ts', options }).code],
  ])('%s', async (__, lower) => {
    const code = transpile(lower(source), 'ES2022');
    expect(await observe(code)).toEqual(await observe(transpile(source, 'ES2022')));
  });
});
