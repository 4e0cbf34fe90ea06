/** What ts-patch itself reads of an entry of `plugins` in tsconfig.json; it hands some of it on. */
const KEYS: ReadonlySet<string> = new Set([
  'name',
  'transform',
  'import',
  'after',
  'afterDeclarations',
  'transformProgram',
  'type',
  'tsConfig',
  'isEsm',
  'resolvePathAliases',
]);

/** The entry without what is ts-patch's own: the compiler's options. */
export function withoutTsPatchKeys(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !KEYS.has(key)));
}
