/**
 * TypeScript → dist/index.js, one file with the engine and the model in it, and declarations beside it.
 *
 * A bundler's build waits for the compiler to be loaded: as two hundred modules that takes three times as long.
 */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const source = (name) => join(root, '..', name, 'src', 'index.ts');

await rm(dist, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});

const built = await rolldown({
  input: join(root, 'src', 'index.ts'),
  platform: 'node',
  external: ['oxc-parser', /^@jridgewell\//],
  resolve: {
    alias: {
      '@yield-from/lower': source('lower'),
      '@yield-from/source-model': source('source-model'),
    },
  },
  onLog: (_, log) => {
    throw new Error(log.message);
  },
});
await built.write({
  file: join(dist, 'index.js'),
  format: 'cjs',
  sourcemap: true,
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
await built.close();
