/**
 * The plugin for Rollup.
 *
 *     // rollup.config.mjs
 *     import yieldFrom from '@yield-from/unplugin/rollup';
 *
 *     export default { input: 'src/main.js', plugins: [yieldFrom()] };
 */
import { unplugin } from './plugin.js';

export default unplugin.rollup;
export type { Options } from './options.js';
