import { lackingAt } from './target';

it.each([
  ['es5', { asyncFunctions: true, generators: true, topLevelAwait: true }],
  ['ES6', { asyncFunctions: true, generators: false, topLevelAwait: true }],
  ['es2016', { asyncFunctions: true, generators: false, topLevelAwait: true }],
  ['es2017', { asyncFunctions: false, generators: false, topLevelAwait: true }],
  ['es2022', { asyncFunctions: false, generators: false, topLevelAwait: false }],
  ['esnext', { asyncFunctions: false, generators: false, topLevelAwait: false }],
  [undefined, { asyncFunctions: false, generators: false, topLevelAwait: false }],
])('%s lacks %j', (target, lacking) => {
  expect(lackingAt('here', target)).toEqual(lacking);
});

it.each(['', 'es', 'es7x', 'node12', 'chrome80', '2017'])('%j is no target', (target) => {
  expect(() => lackingAt('here', target)).toThrow(/^here: `target` must be a version/);
});
