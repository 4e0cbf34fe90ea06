import { blocksOf } from './blocks';

const page = (...lines: string[]): string => lines.join('\n');

test('a block has its language, words, name, code and line', () => {
  const text = page('# Page', '', '```ts browser [a.ts]', 'one();', '', 'two();', '```');
  expect(blocksOf(text)).toEqual([
    { language: 'ts', name: 'a.ts', words: ['browser'], code: 'one();\n\ntwo();\n', line: 3 },
  ]);
});

test('a text right behind a program is what that prints', () => {
  const text = page(
    '```ts',
    'run();',
    '```',
    '',
    '```text',
    '1',
    '```',
    'Then',
    '```text',
    'x',
    '```',
  );
  expect(blocksOf(text).map(({ language, prints }) => [language, prints])).toEqual([
    ['ts', '1\n'],
    ['text', undefined],
  ]);
});

test('a block in a list loses its indentation', () => {
  expect(blocksOf(page('- so:', '  ```js', '  a(', '    1)', '  ```'))[0].code).toBe('a(\n  1)\n');
});

test('a longer fence holds a shorter one', () => {
  expect(blocksOf(page('````md', '```ts', '1', '```', '````'))).toHaveLength(1);
});
