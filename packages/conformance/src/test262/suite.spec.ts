import { metadataOf } from './metadata';
import { categoryOf, isSelected, suiteFolder } from './suite';

const selected = (path: string, source: string): boolean =>
  isSelected(path, source, metadataOf(source), 'async generators');

describe('selection', () => {
  it.each([
    ['language/statements/x.js', '/*---\nfeatures: [async-iteration]\n---*/'],
    ['built-ins/AsyncGeneratorPrototype/next/name.js', ''],
    ['language/statements/y.js', 'class C { async *m() {} }'],
    ['language/statements/z.js', 'async () => { for await (const x of []); }'],
  ])('takes %s', (path, source) => {
    expect(selected(path, source)).toBe(true);
  });

  it.each([
    ['language/statements/a.js', '/* async function* in a comment */ function* g() {}'],
    [
      'language/statements/b.js',
      '/*---\nfeatures: [async-iteration]\nnegative: { phase: parse, type: SyntaxError }\n---*/',
    ],
  ])('leaves out %s', (path, source) => {
    expect(selected(path, source)).toBe(false);
  });
});

it.each([
  ['language/expressions/async-arrow-function/x.js', 'async () => {};', true],
  ['language/statements/class/x.js', 'class C { static async m() {} }', true],
  ['language/statements/class/y.js', 'class C {\n  *#m() {}\n}', true],
  ['language/statements/class/z.js', 'class C { m() {} }', false],
  ['language/statements/for-await-of/x.js', 'async () => { for await (const x of []); }', true],
  ['language/expressions/object/x.js', '({ async *m() {} })', false],
])('selects %s with %s for the other kinds: %s', (path, source, isWanted) => {
  expect(isSelected(path, source, metadataOf(source), 'coroutines')).toBe(isWanted);
});

it('puts a path into the first category that matches', () => {
  expect(categoryOf('language/statements/for-await-of/x.js')).toBe('for await');
  expect(categoryOf('language/statements/await-using/x.js')).toBe('explicit resource management');
  expect(categoryOf('language/module-code/x.js')).toBe('elsewhere in the language');
});

it('says how to get the suite where there is none', () => {
  expect(() => suiteFolder('')).toThrow(/git clone .*test262/);
  expect(() => suiteFolder('no-such-folder')).toThrow(/no-such-folder is no checkout/);
});
