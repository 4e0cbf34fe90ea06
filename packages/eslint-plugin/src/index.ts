/**
 * `@yield-from/eslint-plugin`: what the compiler says of a file, said while it is written.
 *
 *     // eslint.config.js
 *     const yieldFrom = require('@yield-from/eslint-plugin');
 *     module.exports = [yieldFrom.configs.recommended];
 *
 *     const ticks = async_generator(async () => { yield_(1); });
 *     //                                          ~~~~~~~~~ YF1003: The result of `yield_` must be awaited
 *     //                                                    suggestion: `await yield_(1)`
 *
 * There is one rule, `yield-from/compiles`, and it asks the compiler itself (`@yield-from/estree`), so that editor and
 * build never disagree. Its only option is the compiler's options, with `target`.
 */
import type { ESLint, Linter } from 'eslint';
import { compiles } from './compiles';

const plugin: ESLint.Plugin = {
  meta: { name: '@yield-from/eslint-plugin', namespace: 'yield-from' },
  rules: { compiles },
};

const recommended: Linter.Config = {
  name: 'yield-from/recommended',
  plugins: { 'yield-from': plugin },
  rules: { 'yield-from/compiles': 'error' },
};

/** The plugin for a flat configuration: `rules.compiles`, and `configs.recommended`, which turns it on. */
const yieldFrom: ESLint.Plugin & { readonly configs: { readonly recommended: Linter.Config } } = {
  ...plugin,
  configs: { recommended },
};

export = yieldFrom;
