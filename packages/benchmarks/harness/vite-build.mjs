/** Builds a project with Vite, in a process of its own:  node vite-build.mjs with|without FOLDER */
import yieldFrom from '@yield-from/unplugin/vite';
import { build } from 'vite';

const [, , how, root] = process.argv;
const begin = performance.now();
const output = await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: how === 'with' ? [yieldFrom()] : [],
  build: {
    target: 'es2022',
    minify: false,
    write: false,
    lib: { entry: 'main.ts', formats: ['es'] },
    rollupOptions: { external: ['@yield-from/runtime'] },
  },
});
const milliseconds = performance.now() - begin;
const length = [output].flat().flatMap(({ output }) => output)[0].code.length;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ milliseconds, peak, length }));
