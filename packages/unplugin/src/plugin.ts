import {
  candidatePattern,
  lowerSource,
  readInputMap,
  type LowerResult,
  wantedAt,
} from '@yield-from/source';
import { createUnplugin, type UnpluginInstance } from 'unplugin';
import { comeBehindCounters } from './coverage.js';
import { filenameOf, list, NOT_CODE, PACKAGES, SOURCES } from './filter.js';
import type { Options } from './options.js';
import { NAME, report } from './report.js';

const RUNTIME = '@yield-from/runtime';
const INSPECT = '@yield-from/runtime/inspect';

/** The plugin for every bundler that unplugin knows; the package's entries each give one of them. */
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
      handler(code, id) {
        const filename = filenameOf(id);
        const result = lowerSource(code, {
          filename,
          options,
          target,
          // esbuild reads the maps that its inputs name; what it reads from us would hide them.
          inputSourceMap: framework === 'esbuild' ? readInputMap(code, filename)?.map : undefined,
        });
        report(this, framework, { id, code }, result.diagnostics);
        return result.changed ? { code: result.code, map: asInput(result.map) } : null;
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

/** unplugin's type knows none of the nulls that a map may have. */
function asInput(map: LowerResult['map']): CompactMap | null {
  if (map === null) return null;
  const { version, names, mappings, sources, sourcesContent } = map;
  return {
    version,
    names,
    mappings,
    sources: sources.map((source) => source ?? ''),
    sourcesContent: sourcesContent ?? undefined,
  };
}

interface CompactMap {
  version: number;
  names: string[];
  mappings: string;
  sources: string[];
  sourcesContent: (string | null)[] | undefined;
}
