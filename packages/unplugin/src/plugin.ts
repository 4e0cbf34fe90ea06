import { createUnplugin, type UnpluginInstance } from 'unplugin';
import { define } from './definition.js';
import { withWholeMessages } from './esbuild-message.js';
import type { Options } from './options.js';

const made = createUnplugin<Options | undefined, false>((options, { framework }) => ({
  ...define(options, framework),
}));

/** The plugin for every bundler that unplugin knows. */
export const unplugin: UnpluginInstance<Options | undefined, false> = {
  ...made,
  esbuild: (options) => withWholeMessages(made.esbuild(options)),
};
