/**
 * Compiles one file, in a process of its own:  node compile.js text|babel FILE
 *
 * `text` is `@yield-from/estree`; `babel` parses with Babel, lowers with `@yield-from/babel` and prints with Babel. Both make a
 * source map. Prints what it took, the loading of the compiler apart.
 */
'use strict';
const { readFileSync } = require('fs');

const [, , compiler, file] = process.argv;

const COMPILERS = {
  text() {
    const { lowerSource } = require('@yield-from/estree');
    return (code) => {
      const { code: out, map, diagnostics } = lowerSource(code, { filename: 'large.ts' });
      return { out, map, problem: diagnostics[0] && diagnostics[0].code };
    };
  },
  babel() {
    const { transformSync } = require('@babel/core');
    const plugin = require('@yield-from/babel').default;
    return (code) => {
      const result = transformSync(code, {
        filename: 'large.ts',
        plugins: [plugin],
        parserOpts: { plugins: ['typescript', 'explicitResourceManagement'] },
        sourceType: 'module',
        sourceMaps: true,
        compact: false,
        configFile: false,
        babelrc: false,
        browserslistConfigFile: false,
      });
      return { out: result.code, map: result.map };
    };
  },
};

const compile = COMPILERS[compiler]();
compile('async function* g() { yield 1 }');
const code = readFileSync(file, 'utf8');
const begin = performance.now();
const { out, map, problem } = compile(code);
const milliseconds = performance.now() - begin;
const peak = process.resourceUsage().maxRSS * 1024;
const mappings = map ? map.mappings.length : 0;
console.log(JSON.stringify({ milliseconds, peak, length: out.length, mappings, problem }));
