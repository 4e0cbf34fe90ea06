/** Babel with given plugins and presets, no configuration files. */
import { type PluginItem, transformSync, version } from '@babel/core';
import type { Source } from './variant';

export const ES5_PRESET: PluginItem = [
  require.resolve('@babel/preset-env'),
  { targets: { ie: '11' }, modules: false },
];

export function compileBabel(
  { text, syntax }: Source,
  plugins: PluginItem[],
  presets: PluginItem[],
): string {
  const tsx = syntax === 'tsx';
  const result = transformSync(text, {
    filename: tsx ? 'case.tsx' : 'case.js',
    configFile: false,
    babelrc: false,
    compact: false,
    sourceType: 'script',
    parserOpts: { plugins: ['decorators', 'explicitResourceManagement'] },
    plugins: [
      ...plugins,
      ...(tsx
        ? [
            [
              require.resolve('@babel/plugin-transform-react-jsx'),
              { runtime: 'classic', pragma: 'h' },
            ] as PluginItem,
          ]
        : []),
    ],
    presets: [
      ...presets,
      ...(tsx
        ? [
            [
              require.resolve('@babel/preset-typescript'),
              // (Babel 8 always allows them, and refuses the option.)
              { jsxPragma: 'h', ...(version.startsWith('7') ? { allowDeclareFields: true } : {}) },
            ] as PluginItem,
          ]
        : []),
    ],
  });
  return result?.code ?? '';
}
