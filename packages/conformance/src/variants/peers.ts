/** Other compilers. Their failures show that the cases bite. */
import { transformSync as transformSwc } from '@swc/core';
import { transformSync as transformEsbuild } from 'esbuild';
import { compileBabel, ES5_PRESET } from './babel-compile';
import { type Target, TARGETS, transpile } from './native';
import type { Variant } from './variant';

function typescript(target: Target): Variant {
  return {
    name: `peer-typescript-${target}`,
    role: 'peer',
    es5: target === 'es5',
    host: 'typescript',
    compile: ({ text, syntax }) => transpile(text, syntax, TARGETS[target]),
  };
}

const swc: Variant = {
  name: 'peer-swc-es5',
  role: 'peer',
  compile: ({ text, syntax }) =>
    transformSwc(text, {
      filename: 'case.js',
      isModule: false,
      swcrc: false,
      jsc: {
        parser: {
          syntax: syntax === 'tsx' ? 'typescript' : 'ecmascript',
          tsx: true,
          explicitResourceManagement: true,
        },
        target: 'es5',
        transform: { react: { pragma: 'h' } },
      },
    }).code,
};

const esbuild: Variant = {
  name: 'peer-esbuild-es2017',
  role: 'peer',
  compile: ({ text, syntax }) =>
    transformEsbuild(text, {
      loader: syntax === 'tsx' ? 'tsx' : 'js',
      target: 'es2017',
      jsxFactory: 'h',
    }).code,
};

const babel: Variant = {
  name: 'peer-babel-es5',
  role: 'peer',
  es5: true,
  host: 'babel',
  compile: (source) => compileBabel(source, [], [ES5_PRESET]),
};

export const peers: readonly Variant[] = [
  typescript('es5'),
  typescript('es2017'),
  babel,
  swc,
  esbuild,
];
