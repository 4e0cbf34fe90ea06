import {
  candidatePattern,
  formatDiagnostic,
  lowerSource,
  readInputMap,
  type LowerResult,
  wantedAt,
} from '@yield-from/source';
import {
  createUnplugin,
  type UnpluginContext,
  type UnpluginInstance,
  type UnpluginMessage,
} from 'unplugin';
import { filenameOf, list, NOT_CODE, PACKAGES, SOURCES } from './filter.js';
import type { Options } from './options.js';

const NAME = 'yield-from';
const RUNTIME = '@yield-from/runtime';

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
        code: candidatePattern(wantedAt(options, target)),
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
        tell(this, result, id);
        return result.changed ? { code: result.code, map: asInput(result.map) } : null;
      },
    },
    vite: {
      // Known before the first file is lowered, so that the development server need not reload for it.
      config: () => (options.runtime ? undefined : { optimizeDeps: { include: [RUNTIME] } }),
    },
  }),
);

/** Warnings one by one, errors in one message: the first call of `error` may end the build. */
function tell(context: UnpluginContext, { diagnostics }: LowerResult, id: string): void {
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'warning') context.warn(message([diagnostic], id));
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) context.error(message(errors, id));
}

function message(diagnostics: LowerResult['diagnostics'], id: string): UnpluginMessage {
  const [{ code, line, column = 0 }] = diagnostics;
  return {
    name: NAME,
    message: diagnostics.map(formatDiagnostic).join('\n'),
    pluginCode: code,
    id,
    ...(line !== undefined && { loc: { file: id, line, column } }),
  };
}

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
