/** One module through the compiler. Loaded when there is a module for it. */
import { loadParser, lowerSource, type LowerResult, readInputMap } from '@yield-from/source';
import type { UnpluginBuildContext, UnpluginContext, UnpluginContextMeta } from 'unplugin';
import { filenameOf } from './filter.js';
import type { CompilerOptions } from './options.js';
import { type Module, report } from './report.js';

/** Null where nothing changes. */
export async function lowerModule(
  context: UnpluginContext,
  framework: UnpluginContextMeta['framework'],
  module: Module,
  { target, ...options }: CompilerOptions,
): Promise<Lowered | null> {
  await loadParser();
  const { id, code } = module;
  const filename = filenameOf(id);
  const result = lowerSource(code, {
    filename,
    options,
    target,
    otherwise: isScript(context) ? 'script' : 'module',
    // esbuild reads the maps that its inputs name; what it reads from us would hide them.
    inputSourceMap: framework === 'esbuild' ? readInputMap(code, filename)?.map : undefined,
  });
  report(context, framework, module, result.diagnostics);
  return result.changed ? { code: result.code, map: asInput(result.map) } : null;
}

/** What webpack and Rspack read as nothing but CommonJS: `.js` in a package with `"type": "commonjs"`. */
function isScript({ getNativeBuildContext }: UnpluginContext & Partial<UnpluginBuildContext>) {
  const native = getNativeBuildContext?.();
  if (native?.framework !== 'webpack' && native?.framework !== 'rspack') return false;
  return native.loaderContext?._module?.type === 'javascript/dynamic';
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

/** A module as it goes on. */
export interface Lowered {
  code: string;
  map: CompactMap | null;
}

interface CompactMap {
  version: number;
  names: string[];
  mappings: string;
  sources: string[];
  sourcesContent: (string | null)[] | undefined;
}
