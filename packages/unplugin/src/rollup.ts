/**
 * The plugin for Rollup.
 *
 *     // rollup.config.mjs
 *     import yieldFrom from '@yield-from/unplugin/rollup';
 *
 *     export default { input: 'src/main.js', plugins: [yieldFrom()] };
 */
import { direct } from './direct.js';

export default direct('rollup');
export type { Options } from './options.js';
