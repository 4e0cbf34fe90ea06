/** What CommonJS gets of an ES module's default export: the function or object itself, and as its property for who asks for that. */
function withDefault<T extends object>(plugin: T): T & { readonly default: T } {
  return Object.assign(plugin, { default: plugin });
}

export = withDefault;
