/**
 * Bundles one entry with one bundler: `node bundle.mjs <bundler> <entry> <file> [options as JSON]`.
 *
 * - `old`: for a Node as old as the bundler can name, in the oldest syntax it can write; packages are resolved as for Node
 * - `minify`: by what the bundler minifies with
 * - `conditions`: for esbuild, further conditions of `exports`; it takes `module` for itself only without them
 */
import { writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const [bundler, entry, file, text = '{}'] = process.argv.slice(2);
const { old = false, minify = false, conditions } = JSON.parse(text);

const BUNDLERS = {
  async rollup() {
    const { rollup } = await import('rollup');
    const { default: resolve } = await import('@rollup/plugin-node-resolve');
    const { default: commonjs } = await import('@rollup/plugin-commonjs');
    const built = await rollup({
      input: entry,
      plugins: [resolve({ exportConditions: old ? ['node'] : [] }), commonjs()],
      onwarn: ({ code, message }) => {
        if (code !== 'EMPTY_BUNDLE') console.error(message);
      },
    });
    const { output } = await built.generate({ format: 'iife', name: 'bundle', exports: 'auto' });
    const { code } = output[0];
    if (!minify) return code;
    const terser = await import('terser');
    return (await terser.minify(code, { toplevel: true, compress: { passes: 2 } })).code;
  },
  /** The minifier alone, with all of every module but the runtime in front of it. */
  async terser() {
    const { rollup } = await import('rollup');
    const built = await rollup({
      input: entry,
      treeshake: false,
      external: /^@yield-from/,
      onwarn: () => {},
    });
    const { output } = await built.generate({ format: 'es' });
    const terser = await import('terser');
    const { code } = await terser.minify(output[0].code, { module: true });
    return code.replace(/^import[^;]*;/, '');
  },
  async rolldown() {
    const { rolldown } = await import('rolldown');
    const built = await rolldown({
      input: entry,
      platform: old ? 'node' : 'browser',
      transform: { target: old ? 'es2015' : 'es2022' },
      logLevel: 'silent',
    });
    const { output } = await built.generate({ format: 'iife', name: 'bundle', minify });
    return output[0].code;
  },
  async vite() {
    const { build } = await import('vite');
    const [{ output }] = [
      await build({
        configFile: false,
        logLevel: 'error',
        root: dirname(entry),
        ssr: { noExternal: true },
        build: {
          write: false,
          minify,
          ssr: old,
          target: old ? 'es2015' : 'es2022',
          rolldownOptions: { input: entry, output: { format: old ? 'cjs' : 'es' } },
        },
      }),
    ];
    return output[0].code;
  },
  async esbuild() {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify,
      conditions,
      platform: old ? 'node' : 'browser',
      target: old ? 'es5' : 'es2022',
      format: 'iife',
      logLevel: 'error',
    });
    return outputFiles[0].text;
  },
  async webpack() {
    const { default: webpack } = await import('webpack');
    return compile(webpack);
  },
  async rspack() {
    const { rspack } = await import('@rspack/core');
    return compile(rspack);
  },
};

/** webpack and what has its interface. They write files only. */
function compile(create) {
  const compiler = create({
    mode: minify ? 'production' : 'none',
    entry,
    target: old ? ['node4.9', 'es5'] : ['web', 'es2022'],
    output: { path: dirname(file), filename: basename(file) },
    optimization: { minimize: minify, usedExports: true, sideEffects: true },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error) failed(error);
      else if (stats.hasErrors()) failed(new Error(stats.toString({ errors: true, all: false })));
      else compiler.close(() => done(undefined));
    });
  });
}

try {
  const code = await BUNDLERS[bundler]();
  if (code !== undefined) writeFileSync(file, code);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
