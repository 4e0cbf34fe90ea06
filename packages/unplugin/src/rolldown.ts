/**
 * The plugin for Rolldown.
 *
 *     // rolldown.config.mjs
 *     import yieldFrom from '@yield-from/unplugin/rolldown';
 *
 *     export default { input: 'src/main.ts', plugins: [yieldFrom()] };
 */
import { direct } from './direct.js';

export default direct('rolldown');
export type { Options } from './options.js';
