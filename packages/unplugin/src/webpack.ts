/**
 * The plugin for webpack.
 *
 *     // webpack.config.js
 *     const yieldFrom = require('@yield-from/unplugin/webpack');
 *
 *     module.exports = { plugins: [yieldFrom()] };
 */
import { unplugin } from './plugin.js';

export default unplugin.webpack;
export type { Options } from './options.js';
