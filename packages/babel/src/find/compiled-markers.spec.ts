/** Markers in what other compilers wrote: the plugin, or the command line, as a step behind them. */
import { compile, observe } from '../testing/compile';

const BODY = (generator: string, yield_: string): string => `
  const numbers = ${generator}(async function () { await ${yield_}(1); await ${yield_}(2); });
  exports.main = async (log) => { for await (const n of numbers()) log(n, typeof numbers().asend); };
`;

it.each([
  [
    'TypeScript',
    `"use strict"; const runtime_1 = require("@yield-from/runtime");${BODY('(0, runtime_1.async_generator)', '(0, runtime_1.yield_)')}`,
  ],
  [
    'TypeScript, import *',
    `const yf = __importStar(require("@yield-from/runtime"));${BODY('yf.async_generator', 'yf.yield_')}`,
  ],
  [
    'TypeScript, import * with importHelpers',
    `const yf = tslib_1.__importStar(require("@yield-from/runtime"));${BODY('yf.async_generator', 'yf.yield_')}`,
  ],
  [
    'Babel',
    `var _runtime = require("@yield-from/runtime");${BODY('(0, _runtime.async_generator)', '(0, _runtime.yield_)')}`,
  ],
  [
    'Babel, import *',
    `var yf = _interopRequireWildcard(require("@yield-from/runtime"));${BODY('yf.async_generator', 'yf.yield_')}`,
  ],
  [
    'esbuild',
    `var import_runtime = require("@yield-from/runtime");${BODY('(0, import_runtime.async_generator)', '(0, import_runtime.yield_)')}`,
  ],
  [
    'esbuild, import *',
    `var yf = __toESM(require("@yield-from/runtime"));${BODY('yf.async_generator', 'yf.yield_')}`,
  ],
])('finds the markers in output of %s', async (_, source) => {
  const code = compile(source, { sourceType: 'script' });
  expect(code).not.toMatch(/yield_|async_generator|interop|importStar|toESM/);
  expect(await observe(code)).toEqual(['1 function', '2 function']);
});

it.each([
  ['is assigned', 'var r = require("@yield-from/runtime"); r = other;'],
  ['is destructured into', 'var r = require("@yield-from/runtime"); ({ r } = other);'],
  ['is declared twice', 'var r = require("@yield-from/runtime"); var r = other;'],
])('leaves a variable alone that %s', (_, declarations) => {
  const source = `${declarations} exports.f = async () => { await r.yield_(1); };`;
  expect(compile(source, { sourceType: 'script' })).toContain('await r.yield_(1)');
});
