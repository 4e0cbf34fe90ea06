/** The comment before a statement that is taken apart stands once in the output, before the first code made of it. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';

const SOURCE = `async function* g(x, list) {
  // before const
  const a = await x;
  // before for
  for (let i = 0; i < 3; i++) yield i;
  // before for-of
  for (const i of list) yield i;
  // before if
  if (a) yield a;
  // before while
  while (a) {
    if (await a) {
      // before break
      break;
    }
    yield 7;
  }
  // before try
  try {
    yield 8;
    if (a) {
      // before return
      return;
    }
  } finally {
    await 9;
  }
  // before switch
  switch (await x) {
    case 1:
      // before the clause
      break;
    default:
      yield 5;
  }
}
`;

const options = { runtime: { global: 'yieldFrom' } };

describe.each([
  [
    'TypeScript host',
    (): string =>
      ts.transpileModule(SOURCE, {
        compilerOptions: { target: ts.ScriptTarget.ES2022 },
        transformers: { before: [createTransformer(options)] },
      }).outputText,
  ],
  [
    'Babel host',
    (): string =>
      transformSync(SOURCE, { configFile: false, babelrc: false, plugins: [[yieldFrom, options]] })
        ?.code ?? '',
  ],
  ['text host', (): string => lowerSource(SOURCE, { filename: 'a.js', options }).code],
])('%s', (_, compile) => {
  const lines = compile().split('\n');
  const comments = SOURCE.match(/\/\/ .*/g) ?? [];

  test.each(comments)('%s', (comment) => {
    expect(lines.filter((line) => line.trim() === comment)).toHaveLength(1);
  });
});
