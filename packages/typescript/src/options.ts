/** Options as ts-patch hands them over. */

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
