/**
 * Builds a project with Vite as `vite build` does for production, in a process of its own:  node vite-build.mjs with|without FOLDER
 *
 * Minified, with source maps, written to the disk, its files listed with their sizes. The time is that of the whole process, the loading of Vite and of the plugin
 * included: what one waits for.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const [, , how, root] = process.argv;
const plugins = how === 'with' ? [(await import('@yield-from/unplugin/vite')).default()] : [];
const outDir = join(root, `dist-${how}`);
await build({
  root,
  configFile: false,
  plugins,
  oxc: { jsx: { runtime: 'classic', pragma: 'h' } },
  build: { outDir, sourcemap: true, emptyOutDir: true, chunkSizeWarningLimit: Infinity },
});
const milliseconds = performance.now();
const assets = join(outDir, 'assets');
const length = readdirSync(assets).reduce(
  (sum, name) => sum + statSync(join(assets, name)).size,
  0,
);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ milliseconds, peak, length }));
