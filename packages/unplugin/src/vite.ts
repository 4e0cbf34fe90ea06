/**
 * The plugin for Vite.
 *
 *     // vite.config.ts
 *     import yieldFrom from '@yield-from/unplugin/vite';
 *
 *     export default { plugins: [yieldFrom()] };
 */
import { unplugin } from './plugin.js';

export default unplugin.vite;
export type { Options } from './options.js';
