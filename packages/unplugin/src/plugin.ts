import { createUnplugin, type UnpluginInstance } from 'unplugin';
import { define } from './definition.js';
import type { Options } from './options.js';

/** The plugin for every bundler that unplugin knows. */
export const unplugin: UnpluginInstance<Options | undefined, false> = createUnplugin<
  Options | undefined,
  false
>((options, { framework }) => ({ ...define(options, framework) }));
