import { candidatePattern, wantedAt } from '@yield-from/source-model/wanted';
import { createUnplugin, type UnpluginInstance } from 'unplugin';
import { comeBehindCounters } from './coverage.js';
import { list, NOT_CODE, PACKAGES, SOURCES } from './filter.js';
import type { Options } from './options.js';
import { NAME } from './name.js';

const RUNTIME = '@yield-from/runtime';
const INSPECT = '@yield-from/runtime/inspect';

/**
 * The plugin for every bundler that unplugin knows; the package's entries each give one of them. It begins without the compiler: most
 * builds have nothing for it, and others load it while the bundler reads the first modules.
 */
export const unplugin: UnpluginInstance<Options | undefined, false> = createUnplugin<
  Options | undefined,
  false
>(
  (
    { include = SOURCES, exclude = PACKAGES, enforce = 'pre', target, ...options } = {},
    { framework },
  ) => ({
    name: NAME,
    enforce,
    transform: {
      filter: {
        id: { include: list(include), exclude: [...list(exclude), NOT_CODE] },
        // No parser is started for a text that cannot have a generator in it; some bundlers do not even call us.
        code: candidatePattern(wantedAt(options, target, NAME)),
      },
      async handler(code, id) {
        const { lowerModule } = await import('./lower.js');
        return lowerModule(this, framework, { id, code }, { target, ...options });
      },
    },
    vite: {
      // Known before the first file is lowered, so that the development server need not reload for it.
      config: () =>
        options.runtime
          ? undefined
          : { optimizeDeps: { include: options.debug ? [RUNTIME, INSPECT] : [RUNTIME] } },
      configResolved: (config) => comeBehindCounters(config, NAME),
    },
  }),
);
