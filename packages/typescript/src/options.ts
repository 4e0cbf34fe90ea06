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

/**
 * @param plugins those of tsconfig.json: ts-patch keeps the stage to itself
 * @throws TypeError for an entry of ours that runs behind TypeScript, which has then taken the functions apart
 */
export function refuseLaterStages(plugins: unknown): void {
  const entries = (plugins ?? []) as readonly Readonly<Record<string, unknown>>[];
  for (const { transform, after, afterDeclarations } of entries) {
    if (typeof transform !== 'string' || !transform.startsWith('@yield-from/typescript')) continue;
    if (after !== true && afterDeclarations !== true) continue;
    const stage = after === true ? 'after' : 'afterDeclarations';
    throw new TypeError(
      `@yield-from/typescript: is a "before" transformer: take \`"${stage}": true\` out of its entry in plugins.`,
    );
  }
}

/** The entry of `plugins` without what is ts-patch's own. */
export function withoutHostKeys(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !OF_TS_PATCH.has(key)));
}
