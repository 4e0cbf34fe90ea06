import { lackingAt } from './target';

it.each([
  ['es5', { asyncFunctions: true, generators: true }],
  ['ES6', { asyncFunctions: true, generators: false }],
  ['es2016', { asyncFunctions: true, generators: false }],
  ['es2017', { asyncFunctions: false, generators: false }],
  ['esnext', { asyncFunctions: false, generators: false }],
  [undefined, { asyncFunctions: false, generators: false }],
])('%s lacks %j', (target, lacking) => {
  expect(lackingAt('here', target)).toEqual(lacking);
});

it.each(['', 'es', 'es7x', 'node12', 'chrome80', '2017'])('%j is no target', (target) => {
  expect(() => lackingAt('here', target)).toThrow(/^here: `target` must be a version/);
});
