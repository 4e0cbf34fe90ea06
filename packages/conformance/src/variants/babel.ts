/** Our Babel host, alone and in front of preset-env at ES5. */
import type { PluginItem } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { compileBabel, ES5_PRESET } from './babel-compile';
import type { Variant } from './variant';

const OURS: PluginItem = [
  yieldFrom,
  { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true },
];

export const babel: Variant = {
  name: 'babel',
  role: 'ours',
  host: 'babel',
  compile: (source) => compileBabel(source, [OURS], []),
  without: (source) => compileBabel(source, [], []),
};

export const babelES5: Variant = {
  name: 'babel-es5',
  role: 'ours',
  es5: true,
  host: 'babel',
  compile: (source) => compileBabel(source, [OURS], [ES5_PRESET]),
  without: (source) => compileBabel(source, [], [ES5_PRESET]),
  steps: {
    ours: (source) => babel.compile(source),
    rest: (text) => compileBabel({ text, syntax: 'js' }, [], [ES5_PRESET]),
  },
};
