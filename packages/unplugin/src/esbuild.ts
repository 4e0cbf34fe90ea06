/**
 * The plugin for esbuild.
 *
 *     import yieldFrom from '@yield-from/unplugin/esbuild';
 *
 *     await build({ entryPoints: ['src/main.ts'], bundle: true, plugins: [yieldFrom()] });
 */
import { unplugin } from './plugin.js';

export default unplugin.esbuild;
export type { Options } from './options.js';
