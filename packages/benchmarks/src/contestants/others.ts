import { transformSync as transformWithSwc } from '@swc/core';
import { transformSync as transformWithEsbuild } from 'esbuild';
import { transformSync as transformWithOxc } from 'oxc-transform';
import type { Contestant } from './contestant';

export const OTHERS: readonly Contestant[] = [
  {
    name: 'swc',
    title: 'swc ES5',
    needs: 'ES5',
    ours: false,
    compile: (source, fileName, externalHelpers = false) =>
      transformWithSwc(source, {
        filename: fileName,
        swcrc: false,
        configFile: false,
        isModule: true,
        jsc: { target: 'es5', parser: { syntax: 'ecmascript' }, externalHelpers },
        module: { type: 'es6' },
      }).code,
  },
  {
    name: 'esbuild',
    title: 'esbuild ES2017',
    needs: 'ES2017',
    ours: false,
    compile: (source) => transformWithEsbuild(source, { target: 'es2017', format: 'esm' }).code,
  },
  {
    name: 'oxc',
    title: 'oxc ES2017',
    needs: 'ES2017',
    ours: false,
    compile(source, fileName) {
      const result = transformWithOxc(fileName, source, { target: 'es2017' });
      if (result.errors.length > 0) throw new Error(result.errors[0].message);
      return result.code;
    },
  },
];

/** The measure of all: nothing is compiled. */
export const NATIVE: Contestant = {
  name: 'native',
  title: 'native',
  needs: 'native',
  ours: false,
  reference: true,
  compile: (source) => source,
};
