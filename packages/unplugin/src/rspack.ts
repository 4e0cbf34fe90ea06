/**
 * The plugin for Rspack.
 *
 *     // rspack.config.mjs
 *     import yieldFrom from '@yield-from/unplugin/rspack';
 *
 *     export default { plugins: [yieldFrom()] };
 */
import { unplugin } from './plugin.js';

export default unplugin.rspack;
export type { Options } from './options.js';
