/**
 * The same bundle by two ways, take the one that suits:
 *
 * - `plugin`: @yield-from/unplugin lowers what you wrote, before any loader. It works with every loader;
 *   one that checks types must not (`transpileOnly`), because lowered code has none.
 * - `transformer`: ts-loader checks types and lowers, with the transformer of @yield-from/typescript.
 */
const { join } = require('node:path');
const yieldFrom = require('@yield-from/unplugin/webpack');
const { createTransformer } = require('@yield-from/typescript');

const bundle = (name, loaderOptions, plugins = []) => ({
  name,
  mode: 'production',
  target: ['web', 'es5'],
  entry: './src/main.ts',
  output: { path: join(__dirname, 'dist'), filename: `${name}.js` },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: loaderOptions }] },
  devtool: 'source-map',
  performance: { hints: 'error' },
  plugins,
});

module.exports = [
  bundle('plugin', { transpileOnly: true }, [yieldFrom()]),
  bundle('transformer', {
    getCustomTransformers: () => ({ before: [createTransformer()] }),
  }),
];
