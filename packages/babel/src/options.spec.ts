import { compile } from './testing/compile';
import { readOptions } from './options';

describe('options', () => {
  it('have defaults', () => {
    expect(readOptions(undefined)).toEqual({
      native: true,
      modules: new Set(['@yield-from/runtime']),
      runtime: { import: '@yield-from/runtime' },
    });
  });

  it('add modules that export the markers, the runtime’s own included', () => {
    const { modules } = readOptions({ modules: ['a', './b'], runtime: { import: 'c' } });
    expect([...modules]).toEqual(['@yield-from/runtime', 'a', './b', 'c']);
  });

  it.each([
    ['an unknown key', { natvie: true }, /unknown option `natvie`.*native, modules, runtime/],
    ['a number for native', { native: 1 }, /`native` must be true or false/],
    ['a string for modules', { modules: 'a' }, /`modules` must be an array of module names/],
    ['an empty module name', { modules: [''] }, /`modules` must be an array of module names/],
    ['a string for runtime', { runtime: 'a' }, /`runtime` must be an object/],
    [
      'both places for the runtime',
      { runtime: { import: 'a', global: 'b' } },
      /`runtime` must be \{/,
    ],
    ['an unknown place for the runtime', { runtime: { require: 'a' } }, /`runtime` must be \{/],
    [
      'a global that is no variable',
      { runtime: { global: 'a.b' } },
      /`runtime.global` must be the name/,
    ],
    ['an array', [], /the options must be an object/],
  ])('are refused: %s', (_, options, message) => {
    expect(() => readOptions(options)).toThrow(TypeError);
    expect(() => readOptions(options)).toThrow(message);
  });

  it('stop Babel when they are wrong', () => {
    const options = { natvie: true } as object;
    expect(() => compile('0', { options })).toThrow(/unknown option `natvie`/);
  });

  it('leave native generators alone with native: false, except those that use yield_', () => {
    const code = compile(
      `import { yield_ } from '@yield-from/runtime';
       async function* plain() { yield 1; }
       async function* marked() { await yield_(1); }`,
      { options: { native: false } },
    );
    expect(code).toContain('async function* plain()');
    expect(code).toContain('function marked()');
    expect(code).not.toContain('yield_');
  });
});
