/** What the plugin is in every bundler. */
import { candidatePattern, wantedAt } from '@yield-from/source-model/wanted';
import type { UnpluginContext, UnpluginContextMeta } from 'unplugin';
import type { ResolvedConfig } from 'vite';
import { comeBehindCounters } from './coverage.js';
import { list, NOT_CODE, PACKAGES, sourcesFor } from './filter.js';
import type { Lowered } from './lower.js';
import { NAME } from './name.js';
import type { Options } from './options.js';

const RUNTIME = '@yield-from/runtime';
const INSPECT = '@yield-from/runtime/inspect';

export interface Definition {
  readonly name: string;
  readonly enforce: 'pre' | 'post';
  readonly transform: {
    readonly filter: {
      readonly id: { readonly include: Patterns; readonly exclude: Patterns };
      readonly code: RegExp;
    };
    handler(this: UnpluginContext, code: string, id: string): Promise<Lowered | null>;
  };
  /** Vite's own hooks. */
  readonly vite: {
    config(): { optimizeDeps: { include: string[] } } | undefined;
    configResolved(config: ResolvedConfig): void;
  };
}

type Patterns = (string | RegExp)[];

/**
 * It begins without the compiler: most builds have nothing for it, and others load it while the bundler reads the first
 * modules.
 *
 * @throws TypeError for invalid options, or a target that is none
 */
export function define(
  { include, exclude = PACKAGES, enforce = 'pre', target, ...options }: Options = {},
  framework: UnpluginContextMeta['framework'],
): Definition {
  return {
    name: NAME,
    enforce,
    transform: {
      filter: {
        id: {
          include: list(include ?? sourcesFor(enforce)),
          exclude: [...list(exclude), NOT_CODE],
        },
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
  };
}
