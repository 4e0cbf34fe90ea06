import { compile, problems } from '../testing/compile';

const lowered = (source: string, options = {}): boolean => {
  const code = compile(source, { options });
  return /defineAsyncGenerator\(/.test(code) && !/\byield_\(|\by\(|\.yield_\(/.test(code);
};

describe('markers are found by their binding', () => {
  it.each([
    [
      'import',
      `import { async_generator, yield_ } from '@yield-from/runtime';
       export const f = async_generator(async () => { await yield_(1); });`,
    ],
    [
      'renamed import',
      `import { async_generator as ag, yield_ as y } from '@yield-from/runtime';
       export const f = ag(async () => { await y(1); });`,
    ],
    [
      'namespace import',
      `import * as g from '@yield-from/runtime';
       export const f = g.async_generator(async () => { await g['yield_'](1); });`,
    ],
    [
      'import = require',
      `import g = require('@yield-from/runtime');
       export const f = g.async_generator(async () => { await g.yield_(1); });`,
    ],
    [
      'default import of the CommonJS module',
      `import g from '@yield-from/runtime';
       export const f = g.async_generator(async () => { await g.yield_(1); });`,
    ],
    [
      'require',
      `const g = require('@yield-from/runtime');
       exports.f = g.async_generator(async () => { await g.yield_(1); });`,
    ],
    [
      'destructured require',
      `const { async_generator, yield_: y } = require('@yield-from/runtime');
       exports.f = async_generator(async () => { await y(1); });`,
    ],
    [
      'member of a require',
      `const ag = require('@yield-from/runtime').async_generator, { yield_ } = require('@yield-from/runtime');
       exports.f = ag(async () => { await yield_(1); });`,
    ],
    [
      'require in a function',
      `exports.make = () => {
         const { async_generator, yield_ } = require('@yield-from/runtime');
         return async_generator(async () => { await yield_(1); });
       };`,
    ],
    [
      'parenthesized and typed',
      `import { async_generator, yield_ } from '@yield-from/runtime';
       export const f = (async_generator as any)((async () => { await (yield_(1) as any); }) as any);`,
    ],
  ])('%s', (_, source) => {
    expect(lowered(source)).toBe(true);
  });

  it('global, when it is configured', () => {
    const source = `
      const { yield_ } = yieldFrom;
      var f = yieldFrom.async_generator(async () => { await yield_(1); });
    `;
    expect(lowered(source, { runtime: { global: 'yieldFrom' } })).toBe(true);
    expect(lowered(source)).toBe(false);
  });
});

describe('what is only spelt like a marker is left alone', () => {
  it.each([
    ['own functions', 'const async_generator = (f: any) => f; const yield_ = async () => {};'],
    ['another module', "import { async_generator, yield_ } from 'other';"],
    [
      'another export',
      "import { aclosing as async_generator, x as yield_ } from '@yield-from/runtime';",
    ],
    [
      'a shadowed require',
      "const require = (x: string) => ({}) as any; const { async_generator, yield_ } = require('@yield-from/runtime');",
    ],
    [
      'a let that is assigned',
      "let { async_generator, yield_ } = require('@yield-from/runtime'); async_generator = yield_ = Object;",
    ],
    [
      'a let in a block',
      "let async_generator: any, yield_: any; { let { async_generator, yield_ } = require('@yield-from/runtime'); }",
    ],
    ['a type', "import type { async_generator, yield_ } from '@yield-from/runtime';"],
  ])('%s', (_, declarations) => {
    const source = `${declarations} export const f = async_generator(async () => { await yield_(); });`;
    expect(problems(source).filter((p) => !p.startsWith('YF1008'))).toEqual([]);
    expect(compile(source, { options: { onDiagnostic: () => undefined } })).toContain(
      'async () =>',
    );
  });

  it('a parameter of the same name', () => {
    const source = `
      import { async_generator, yield_ } from '@yield-from/runtime';
      export const f = async_generator(async (yield_: any) => { await yield_(1); });
    `;
    expect(problems(source)).toEqual([]);
    expect(compile(source)).toContain('yield_(1)');
  });
});
