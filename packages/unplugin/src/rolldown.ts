/**
 * The plugin for Rolldown.
 *
 *     // rolldown.config.mjs
 *     import yieldFrom from '@yield-from/unplugin/rolldown';
 *
 *     export default { input: 'src/main.ts', plugins: [yieldFrom()] };
 */
import { unplugin } from './plugin.js';

export default unplugin.rolldown;
export type { Options } from './options.js';
