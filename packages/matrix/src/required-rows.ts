/** Every bundler from CommonJS: a script that requires the bundler and our plugin. */
import { PROGRAM } from './readme-rows';
import type { Toolchain } from './toolchain';

/** @param build statements that build `src/main.ts` to `dist/main.js` with the plugins in `plugins` */
function required(bundler: string, packages: Toolchain['packages'], build: string): Toolchain {
  return {
    id: `required-${bundler}`,
    nodes: ['20', '24'],
    packages,
    ours: ['runtime', 'unplugin'],
    files: {
      'build.cjs': `
const { join } = require('node:path');
const yieldFrom = require('@yield-from/unplugin/${bundler}');
if (yieldFrom !== yieldFrom.default) throw new Error('default is another one');
const plugins = [yieldFrom({ target: 'es5' })];
const fail = (error) => { console.error(error); process.exitCode = 1; };
${build}
`,
    },
    build: [['../build.cjs']],
    program: PROGRAM,
    result: 'dist/main.js',
  };
}

const COMPILED = `(error, stats) => {
  if (error || stats.hasErrors()) fail(error ?? stats.toString());
}`;

/** webpack and Rspack, which leave the types to a loader. */
const withLoader = (bundler: string, loader: string, options: string): string => `
const { ${bundler} } = require('${bundler === 'rspack' ? '@rspack/core' : bundler}');
${bundler}({
  mode: 'production',
  target: 'node',
  context: __dirname,
  entry: './src/main.ts',
  output: { path: join(__dirname, 'dist'), filename: 'main.js' },
  resolve: { extensions: ['.ts', '...'] },
  plugins,
  module: { rules: [{ test: /\\.ts$/, loader: '${loader}', options: ${options} }] },
}, ${COMPILED});`;

export const REQUIRED_ROWS: readonly Toolchain[] = [
  required(
    'vite',
    { vite: '^8.0.0' },
    `require('vite').build({
  logLevel: 'error',
  plugins,
  build: { minify: false, lib: { entry: 'src/main.ts', formats: ['cjs'], fileName: () => 'main.js' } },
}).catch(fail);`,
  ),
  required(
    'rollup',
    {
      rollup: '^4.0.0',
      '@rollup/plugin-babel': '^7.0.0',
      '@babel/core': '^7.29.0',
      '@babel/preset-typescript': '^7.29.0',
    },
    `const { babel } = require('@rollup/plugin-babel');
const types = babel({ babelHelpers: 'bundled', extensions: ['.ts'], presets: ['@babel/preset-typescript'] });
const resolve = { name: 'ts', resolveId: (id) => (id.startsWith('./') ? join(__dirname, 'src', id + '.ts') : null) };
require('rollup').rollup({ input: 'src/main.ts', external: /^@yield-from/, plugins: [resolve, ...plugins, types] })
  .then((built) => built.write({ file: 'dist/main.js', format: 'cjs' }))
  .catch(fail);`,
  ),
  required(
    'rolldown',
    { rolldown: '^1.3.0' },
    `require('rolldown').build({ input: 'src/main.ts', platform: 'node', plugins, output: { file: 'dist/main.js', format: 'cjs' } }).catch(fail);`,
  ),
  required(
    'webpack',
    {
      webpack: '^5.100.0',
      'babel-loader': '^10.0.0',
      '@babel/core': '^7.29.0',
      '@babel/preset-typescript': '^7.29.0',
    },
    withLoader('webpack', 'babel-loader', `{ presets: ['@babel/preset-typescript'] }`),
  ),
  required(
    'rspack',
    { '@rspack/core': '^2.0.0' },
    withLoader('rspack', 'builtin:swc-loader', `{ jsc: { parser: { syntax: 'typescript' } } }`),
  ),
  required(
    'esbuild',
    { esbuild: '^0.28.0' },
    `require('esbuild').build({ entryPoints: ['src/main.ts'], outfile: 'dist/main.js', bundle: true, platform: 'node', plugins }).catch(fail);`,
  ),
];
