import { readOptions, wantedBy } from './options';

describe('options', () => {
  it('have defaults', () => {
    expect(readOptions('here')).toEqual({
      native: true,
      asyncFunctions: 'auto',
      generators: 'auto',
      handover: 'exact',
      handoverBudget: 128,
      modules: new Set(['@yield-from/runtime']),
      debug: false,
      runtime: { import: '@yield-from/runtime' },
    });
  });

  it('add modules that export the markers, the runtime’s own included', () => {
    const { modules } = readOptions('here', { modules: ['a', './b'], runtime: { import: 'c' } });
    expect([...modules]).toEqual(['@yield-from/runtime', 'a', './b', 'c']);
  });

  it.each([
    [
      'an unknown key',
      { natvie: true },
      /unknown option `natvie`.*native, asyncFunctions, generators, handover, handoverBudget, modules, debug, runtime/,
    ],
    ['a number for native', { native: 1 }, /^here: `native` must be true or false\.$/],
    ['a choice that there is not', { handover: 'fast' }, /`handover` must be "exact" or "eager"/],
    [
      'a budget that is none',
      { handoverBudget: 0 },
      /`handoverBudget` must be a whole number from 1 to 1000/,
    ],
    [
      'a misspelt choice',
      { asyncFunctions: 'for await' },
      /`asyncFunctions` must be "auto" or true or "for-await" or false/,
    ],
    ['a choice of another option', { generators: 'for-await' }, /`generators` must be "auto" or/],
    ['a string for modules', { modules: 'a' }, /`modules` must be an array of module names/],
    ['an empty module name', { modules: [''] }, /`modules` must be an array of module names/],
    ['a string for runtime', { runtime: 'a' }, /`runtime` must be an object/],
    [
      'both places for the runtime',
      { runtime: { import: 'a', global: 'b' } },
      /`runtime` must be \{/,
    ],
    ['no place for the runtime', { runtime: {} }, /`runtime` must be \{/],
    ['an unknown place for the runtime', { runtime: { require: 'a' } }, /`runtime` must be \{/],
    [
      'a global that is no variable',
      { runtime: { global: 'a.b' } },
      /`runtime.global` must be the name/,
    ],
    [
      'a module that is no name',
      { runtime: { import: 3 } },
      /`runtime.import` must be a module name/,
    ],
    ['an array', [], /here: the options must be an object/],
  ])('are refused: %s', (_, options, message) => {
    expect(() => readOptions('here', options)).toThrow(TypeError);
    expect(() => readOptions('here', options)).toThrow(message);
  });
});

it.each([
  [{}, { asyncFunctions: true, generators: false }, { asyncFunctions: true, generators: false }],
  [
    { asyncFunctions: 'for-await', generators: true },
    { asyncFunctions: true, generators: false },
    { asyncFunctions: 'for-await', generators: true },
  ],
  [
    { asyncFunctions: false, generators: false },
    { asyncFunctions: true, generators: true },
    { asyncFunctions: false, generators: false },
  ],
])('%j, where the build lacks %j, wants %j', (options, lacking, wanted) => {
  const noTopLevelAwait = false;
  const lacks = { ...lacking, topLevelAwait: noTopLevelAwait };
  expect(wantedBy(readOptions('here', options), lacks)).toEqual({
    native: true,
    ...wanted,
    noTopLevelAwait,
  });
});
