import { transformSync, type PluginItem } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { OURS } from '../variants/list';
import { corpus } from './corpus';
import { babelDuplicates, fingerprint, typescriptDuplicates } from './tree';

const variantNamed = (name: string) => OURS.find((variant) => variant.name === name)!;
const typescript = corpus(variantNamed('typescript-es2022'));
const babel = corpus(variantNamed('babel')).filter(({ source }) => source.syntax === 'js');

test.each(typescript.map(({ name, source }) => [name, source] as const))(
  'TypeScript, %s: no node twice, originals untouched',
  (_, { text, syntax }) => {
    const file = ts.createSourceFile(
      syntax === 'tsx' ? 'case.tsx' : 'case.ts',
      text,
      ts.ScriptTarget.ESNext,
      true,
    );
    const before = fingerprint(file);
    const transformer = createTransformer({ runtime: { global: 'yieldFrom' } });
    const { transformed } = ts.transform(file, [transformer], { target: ts.ScriptTarget.ES2022 });
    expect(typescriptDuplicates(transformed[0])).toEqual([]);
    expect(fingerprint(file)).toEqual(before);
  },
);

test.each(babel.map(({ name, source }) => [name, source] as const))(
  'Babel, %s: no node twice',
  (_, { text }) => {
    const plugin: PluginItem = [yieldFrom, { runtime: { global: 'yieldFrom' } }];
    const result = transformSync(text, {
      configFile: false,
      babelrc: false,
      sourceType: 'script',
      parserOpts: { plugins: ['decorators', 'explicitResourceManagement'] },
      plugins: [plugin],
      ast: true,
      code: false,
    });
    expect(babelDuplicates(result!.ast!)).toEqual([]);
  },
);
