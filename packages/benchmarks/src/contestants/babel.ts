import * as babel7 from '@babel/core';
import * as babel8 from '@babel8/core';
import { ASYNC_FUNCTIONS } from '../workloads/async-functions';
import type { Contestant } from './contestant';

type Transform = (
  code: string,
  options: babel7.TransformOptions,
) => { code?: string | null } | null;

/** `preset` is the path of a module. */
export function compileWithBabel(
  transform: Transform,
  preset: string,
  plugins: babel7.PluginItem[],
  source: string,
  fileName: string,
): string {
  const result = transform(source, {
    filename: fileName,
    configFile: false,
    babelrc: false,
    compact: false,
    presets: [[preset, { targets: 'ie 11', modules: false }]],
    plugins,
  });
  if (typeof result?.code !== 'string') throw new Error('Babel gave no code');
  return result.code;
}

const PRESET_7 = require.resolve('@babel/preset-env');

const IMPORTED_HELPERS: babel7.PluginItem = [
  require.resolve('@babel/plugin-transform-runtime'),
  { version: '^7.29.0' },
];

export function compileWithBabel7(
  source: string,
  fileName: string,
  ours: boolean,
  importsHelpers = false,
): string {
  const plugins = [
    ...(ours ? [require.resolve('@yield-from/babel')] : []),
    ...(importsHelpers ? [IMPORTED_HELPERS] : []),
  ];
  return compileWithBabel(babel7.transformSync, PRESET_7, plugins, source, fileName);
}

export const OURS_BABEL: Contestant = {
  name: 'ours-babel',
  title: 'ours, Babel ES5',
  needs: 'ES5',
  ours: true,
  compile: (source, fileName, importsHelpers) =>
    compileWithBabel7(source, fileName, true, importsHelpers),
};

/** The fastest for async functions. A `for await` over an async generator that Babel has lowered never ends there. */
export const ASYNC_TO_PROMISES: Contestant = {
  name: 'async-to-promises',
  title: 'async-to-promises',
  needs: 'ES5',
  ours: false,
  only: ASYNC_FUNCTIONS.map(({ name }) => name).filter(
    (name) => name !== 'function-for-await' && name !== 'function-pipeline',
  ),
  compile: (source, fileName) =>
    compileWithBabel(
      babel7.transformSync,
      PRESET_7,
      [require.resolve('babel-plugin-transform-async-to-promises')],
      source,
      fileName,
    ),
};

export const BABEL: readonly Contestant[] = [
  {
    name: 'babel-7',
    title: `Babel ${babel7.version.split('.', 2).join('.')} ES5`,
    needs: 'ES5',
    ours: false,
    compile: (source, fileName, importsHelpers) =>
      compileWithBabel7(source, fileName, false, importsHelpers),
  },
  {
    name: 'babel-8',
    title: `Babel ${babel8.version.split('.', 2).join('.')} ES5`,
    needs: 'ES5',
    ours: false,
    compile: (source, fileName) =>
      compileWithBabel(
        babel8.transformSync,
        require.resolve('@babel8/preset-env'),
        [],
        source,
        fileName,
      ),
  },
];
