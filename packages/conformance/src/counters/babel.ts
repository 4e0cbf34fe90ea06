/** Babel with istanbul, which stands where users put it. */
import type { PluginItem } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { compileBabel, ES5_PRESET } from '../variants/babel-compile';
import { native } from '../variants/native';
import type { Source } from '../variants/variant';
import { VARIABLE } from './collect';
import type { Pipeline } from './pipeline';

const ISTANBUL: PluginItem = [
  require.resolve('babel-plugin-istanbul'),
  {
    cwd: process.cwd(),
    exclude: [],
    excludeNodeModules: false,
    extension: ['.js', '.tsx'],
    coverageVariable: VARIABLE,
  },
];
const OURS: PluginItem = [
  yieldFrom,
  { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true },
];

function pipeline(name: string, plugins: PluginItem[], presets: PluginItem[] = []): Pipeline {
  return {
    name,
    es5: presets.length > 0,
    host: 'babel',
    without: counted,
    compile: (source) => compileBabel(source, plugins, presets),
  };
}

/** As it is, but for the counters. */
export function counted(source: Source): string {
  // (`using` is for Node 20 to understand.)
  return native.compile({ text: compileBabel(source, [ISTANBUL], []), syntax: 'js' });
}

export const BABEL: readonly Pipeline[] = [
  pipeline('babel, istanbul after us as in babel-jest', [OURS, ISTANBUL]),
  pipeline('babel, istanbul before us', [ISTANBUL, OURS]),
  pipeline('babel, istanbul and preset-env for ES5', [OURS, ISTANBUL], [ES5_PRESET]),
];
