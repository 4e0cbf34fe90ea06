/**
 * Bundles the fixture with one bundler and our plugin: `node build.mjs <bundler> <folder> [entry] [options]`.
 * The runtime stays outside, types and JSX are taken away by whatever the bundler has for that.
 */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, '..', 'fixture', process.argv[4] ?? 'main.ts');
const [, , bundler, folder] = process.argv;
const options = JSON.parse(process.argv[5] ?? '{}');
const external = ['@yield-from/runtime', '@yield-from/runtime/inspect'];
const { default: yieldFrom } = await import(`@yield-from/unplugin/${bundler}`);

/** For Rollup, which reads JavaScript only. */
async function withoutTypes() {
  const { transform } = await import('esbuild');
  return {
    name: 'without-types',
    async transform(code, id) {
      if (!/\.(tsx?|jsx)$/.test(id)) return null;
      return transform(code, {
        loader: 'tsx',
        jsxFactory: 'h',
        sourcemap: true,
        sourcefile: basename(id),
      });
    },
  };
}

const webpackConfiguration = {
  mode: 'production',
  target: 'node',
  entry: { main: entry },
  output: { path: folder, filename: 'main.cjs' },
  optimization: { minimize: false, concatenateModules: false },
  externals: Object.fromEntries(external.map((name) => [name, `commonjs ${name}`])),
  devtool: 'source-map',
  plugins: [yieldFrom(options)],
};

function runCompiler(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ errors: true, all: false })));
      else compiler.close(() => resolve());
    });
  });
}

const BUNDLERS = {
  async rollup() {
    const { rollup } = await import('rollup');
    const bundle = await rollup({
      input: entry,
      external,
      plugins: [yieldFrom(options), await withoutTypes()],
    });
    await bundle.write({ file: join(folder, 'main.cjs'), format: 'cjs', sourcemap: true });
  },
  async rolldown() {
    const { rolldown } = await import('rolldown');
    const bundle = await rolldown({
      input: entry,
      external,
      plugins: [yieldFrom(options)],
      transform: { jsx: { runtime: 'classic', pragma: 'h' } },
    });
    await bundle.write({ file: join(folder, 'main.cjs'), format: 'cjs', sourcemap: true });
  },
  async vite() {
    const { build } = await import('vite');
    await build({
      configFile: false,
      logLevel: 'warn',
      root: dirname(entry),
      plugins: [yieldFrom(options)],
      oxc: { jsx: { runtime: 'classic', pragma: 'h' } },
      build: {
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        sourcemap: true,
        lib: { entry, formats: ['cjs'], fileName: () => 'main.cjs' },
        rolldownOptions: { external },
      },
    });
  },
  async webpack() {
    const { default: webpack } = await import('webpack');
    const loader = join(here, 'typescript-loader.cjs');
    await runCompiler(
      webpack({ ...webpackConfiguration, module: { rules: [{ test: /\.(tsx?|jsx)$/, loader }] } }),
    );
  },
  async rspack() {
    const { rspack } = await import('@rspack/core');
    const react = { runtime: 'classic', pragma: 'h' };
    const use = (test, syntax) => ({
      test,
      loader: 'builtin:swc-loader',
      options: {
        jsc: { target: 'es2022', parser: { syntax, tsx: true, jsx: true }, transform: { react } },
      },
      type: 'javascript/auto',
    });
    await runCompiler(
      rspack({
        ...webpackConfiguration,
        module: { rules: [use(/\.tsx?$/, 'typescript'), use(/\.jsx$/, 'ecmascript')] },
      }),
    );
  },
  async esbuild() {
    const { build } = await import('esbuild');
    await build({
      entryPoints: [entry],
      outfile: join(folder, 'main.cjs'),
      bundle: true,
      platform: 'node',
      external,
      jsxFactory: 'h',
      sourcemap: true,
      plugins: [yieldFrom(options)],
    });
  },
};

try {
  await BUNDLERS[bundler]();
} catch (error) {
  // (What Rollup's own command prints. esbuild has said it.)
  if (bundler !== 'esbuild') console.error([error.message, error.frame].filter(Boolean).join('\n'));
  process.exitCode = 1;
}
