/** What is to happen to a file after this plugin. */
import type { Lacking } from '@yield-from/source-model';

/** What of a file's options says which plugins it meets. */
export interface FileOptions {
  readonly plugins?: readonly Plugin[] | null;
}

export interface Plugin {
  readonly key?: string | null;
  /** As Babel explodes it: a list of functions per node type and `enter` or `exit`. */
  readonly visitor?: object;
  readonly options?: unknown;
}

/** The keys of the plugins that see the file after this one. */
export function laterPlugins({ plugins }: FileOptions): ReadonlySet<string> {
  return new Set(plugins?.map(({ key }) => key ?? ''));
}

/** What the plugins behind this one would lower themselves. */
export function lackingOf({ plugins }: FileOptions): Lacking {
  const find = (wanted: string): Plugin | undefined => plugins?.find(({ key }) => key === wanted);
  const regenerator = find('transform-regenerator');
  const { async = true, generators = true } = (regenerator?.options ?? {}) as {
    async?: boolean;
    generators?: boolean;
  };
  const asyncFunctions =
    find('transform-async-to-generator') !== undefined || (regenerator !== undefined && async);
  return {
    generators: regenerator !== undefined && generators,
    asyncFunctions,
    // (Babel has no plugin for it; what has no async functions has no `await` either.)
    topLevelAwait: asyncFunctions,
  };
}
