/**
 * The plugin for every bundler at once, as unplugin makes it; most people import one entry:
 *
 *     import yieldFrom from '@yield-from/unplugin/vite'; // or rollup, rolldown, webpack, rspack, esbuild
 *
 *     export default { plugins: [yieldFrom({ exclude: 'src/legacy/**' })] };
 */
export { unplugin as default } from './plugin.js';
export type { FilterPattern, Options } from './options.js';
