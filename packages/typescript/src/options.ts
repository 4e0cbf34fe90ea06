/** Options as ts-patch hands them over. */

/** What ts-patch itself reads of an entry of `plugins`; it hands some of it on. */
const OF_TS_PATCH = new Set([
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

/** The entry of `plugins` without what is ts-patch's own. */
export function withoutHostKeys(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !OF_TS_PATCH.has(key)));
}
