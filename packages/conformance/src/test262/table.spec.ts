import { passes, percent, tableDocument } from './table';
import { native } from './tools/peers';

it('never rounds a share up to everything', () => {
  expect(percent(4439, 4440)).toBe('99.9%');
  expect(percent(4440, 4440)).toBe('100%');
});

const OLD =
  '# test262\n\n## Async generators\n\nold\n\n## Async functions and generators\n\nkept\n';

it('counts the native-pass set, and what passes beyond it', () => {
  const nativeResults = new Map([
    ['language/statements/for-await-of/a.js', undefined],
    ['language/statements/for-await-of/b.js', undefined],
    ['built-ins/AsyncGeneratorPrototype/c.js', 'fails in this Node'],
  ]);
  const document = tableDocument(OLD, 'abc', [
    {
      subject: 'async generators',
      native: nativeResults,
      rows: [
        {
          configuration: { ...native, id: 'x', title: 'X 1.0', mode: 'generators' },
          results: new Map([
            ['language/statements/for-await-of/a.js', undefined],
            ['language/statements/for-await-of/b.js', 'TypeError'],
            ['built-ins/AsyncGeneratorPrototype/c.js', undefined],
          ]),
        },
      ],
    },
  ]);
  expect(passes(nativeResults).size).toBe(2);
  expect(document).not.toContain('old');
  expect(document).toMatch(/## Async functions and generators\n\nkept\n$/);
  expect(document).toContain('| X 1.0 | 1 | 1 | 50.0% | 1 |');
  expect(document).toContain('| X 1.0 (alone) | 1 |');
});
