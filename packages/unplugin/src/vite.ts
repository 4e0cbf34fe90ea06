/**
 * The plugin for Vite.
 *
 *     // vite.config.ts
 *     import yieldFrom from '@yield-from/unplugin/vite';
 *
 *     export default { plugins: [yieldFrom()] };
 */
import { direct } from './direct.js';

export default direct('vite');
export type { Options } from './options.js';
