import type { Lacking } from '@yield-from/source-model';

/** What of a file's options says which plugins it meets. */
export interface FileOptions {
  readonly plugins?: readonly { readonly key?: string | null }[] | null;
}

/** What the plugins behind this one would lower themselves. */
export function lackingOf(later: ReadonlySet<string>): Lacking {
  const generators = later.has('transform-regenerator');
  return { generators, asyncFunctions: generators || later.has('transform-async-to-generator') };
}

/** The keys of the plugins that see the file after this one. */
export function laterPlugins({ plugins }: FileOptions): ReadonlySet<string> {
  return new Set(plugins?.map(({ key }) => key ?? ''));
}
