/** What of a file's options says which plugins it meets. */
export interface FileOptions {
  readonly plugins?: readonly { readonly key?: string | null }[] | null;
}

/** The keys of the plugins that see the file after this one. */
export function laterPlugins({ plugins }: FileOptions): ReadonlySet<string> {
  return new Set(plugins?.map(({ key }) => key ?? ''));
}
