/**
 * A decorated parameter of a lowered async method keeps its decorators, which are told of the method and the parameter's
 * place; in the TypeScript host also the types that `emitDecoratorMetadata` writes.
 */
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { lowerWithBabel, observe } from './decorators';

/** (Babel does not parse a decorated rest parameter, nor print a decorated one with type and default.) */
const REST =
  'async rest(@D("a") { a }: { a: number }, @D("rest") ...rest: number[]): Promise<unknown> { return [a, rest]; }';
const SOURCE = `
  const told = [];
  const Reflect = {
    metadata: (key, value) => () => void told.push([key, [].concat(value).map((one) => one && one.name)]),
  };
  const D = (name) => (target, key, index) => void told.push([name, target === A.prototype, key, index]);
  const behind = (value) => value + 2;
  class A {
    async plain(@D('a') a: number, b: string, @D('c') c): Promise<unknown> { return [a, b, await c]; }
    async pattern(@D('a') { a }: { a: number }, b: number): Promise<unknown> { return [a, b]; }
    async defaults(
      a: number, @D('b') b = 'x', c?: number, @D('d') @D('e') d = behind(b), e = 5,
    ): Promise<unknown> { return [a, b, c, d, e]; }
    /* rest */
  }
  exports.main = async () => {
    const a = new A();
    const given = [await a.plain(1, 'y', 3), await a.pattern({ a: 1 }, 2)];
    given.push(await a.defaults(1), await a.defaults(1, 'z', 2, 4, 6));
    if (a.rest) given.push(await a.rest({ a: 1 }, 2, 3), a.rest.length);
    return { told, given, lengths: [a.plain.length, a.pattern.length, a.defaults.length] };
  };
`;
const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true } as const;

interface Transpilation {
  readonly target: ts.ScriptTarget;
  readonly metadata: boolean;
  readonly before?: ts.TransformerFactory<ts.SourceFile>[];
}

function transpile(source: string, { target, metadata, before = [] }: Transpilation): string {
  const compilerOptions = { target, experimentalDecorators: true, emitDecoratorMetadata: metadata };
  return ts.transpileModule(source, { compilerOptions, transformers: { before } }).outputText;
}

describe.each(['ES2015', 'ES2022'] as const)('%s', (version) => {
  const target = ts.ScriptTarget[version];
  const withRest = SOURCE.replace('/* rest */', REST);

  test('TypeScript host', async () => {
    const plain = { target, metadata: true };
    const code = transpile(withRest, { ...plain, before: [createTransformer(options)] });
    expect(code).toContain('callAsync');
    expect(await observe(code)).toEqual(await observe(transpile(withRest, plain)));
  });

  test.each([
    ['Babel host', SOURCE, (source: string) => lowerWithBabel(source, options)],
    [
      'text host',
      withRest,
      (source: string) => lowerSource(source, { filename: 'a.ts', options }).code,
    ],
  ])('%s', async (_, source, lower) => {
    const plain = { target, metadata: false };
    const lowered = lower(source);
    expect(lowered).toContain('callAsync');
    expect(await observe(transpile(lowered, plain))).toEqual(
      await observe(transpile(source, plain)),
    );
  });
});
