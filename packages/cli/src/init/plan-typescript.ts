import { installed, type Project } from '../project';
import { effectiveOptions, hasAsyncIterables, hasPromise } from '../tsconfig';
import { ConfigText } from './config-text';
import type { Chosen } from '../compiler-flags';
import { typescriptMajor, type Step } from './plan';
import { withCompiler } from './scripts';
import type { ManifestPlan } from './plan-manifest';

const TRANSFORMER = '@yield-from/typescript';

/** ts-patch by TypeScript's major version. */
export const TS_PATCH: Readonly<Record<number, string>> = { 5: '^3.3.0', 6: '^4.0.1' };

/** Adds the transformer to tsconfig.json, ts-patch to package.json, and lets the scripts run `tspc`. */
export function planTypescript(project: Project, chosen: Chosen, manifest: ManifestPlan): Step {
  const file = project.configs.tsconfig;
  const major = typescriptMajor(project) ?? 5;
  manifest.devDependency(TRANSFORMER);
  manifest.devDependency('ts-patch', TS_PATCH[major] ?? TS_PATCH[5]);
  // `tspc` patches in memory: no install step can undo it, and no shared copy of TypeScript is changed.
  const unchanged = manifest.changeScripts((script) => withCompiler(script, 'tspc'));
  const todo = unchanged.map(
    (name) => `The script "${name}" runs tsc in a way of its own: have it run tspc.`,
  );
  const byHand = `Put { "transform": "${TRANSFORMER}" } into compilerOptions.plugins of ${file?.path ?? 'tsconfig.json'}.`;
  const config = file && ConfigText.read(file.text, file.path);
  const [root] = config?.objects ?? [];
  if (!file || !config || !root) return { edits: [], notes: [], todo: [byHand, ...todo] };

  const options = config.property(root, 'compilerOptions');
  const additions: [name: string, value: string][] = [];
  if (!file.text.includes(`"${TRANSFORMER}"`)) {
    const entry = config.object({ transform: TRANSFORMER, ...chosen });
    const plugins = options?.type === 'ObjectExpression' && config.property(options, 'plugins');
    if (plugins && plugins.type === 'ArrayExpression') config.addElement(plugins, entry, 'last');
    else additions.push(['plugins', `[${entry}]`]);
  }
  const effective = effectiveOptions(file.path);
  if (!hasAsyncIterables(effective, major) || !hasPromise(effective, major)) {
    const lib = options?.type === 'ObjectExpression' && config.property(options, 'lib');
    if (lib && lib.type === 'ArrayExpression') config.addElement(lib, '"ES2018"', 'last');
    else
      additions.push([
        'lib',
        JSON.stringify([...(effective.lib ?? ['DOM']), 'ES2018']).replaceAll(',', ', '),
      ]);
  }
  if (options?.type === 'ObjectExpression') {
    for (const [name, value] of additions) config.addProperty(options, name, value);
  } else if (additions.length > 0) {
    const body = additions.map(([name, value]) => `"${name}": ${value}`).join(', ');
    config.addProperty(root, 'compilerOptions', `{ ${body} }`);
  }
  const after = config.toString();
  const notes = installed('ttypescript', project.root)
    ? ['ttypescript is installed: yield-from is tested with ts-patch only.']
    : [];
  return {
    edits: after === file.text ? [] : [{ path: file.path, before: file.text, after }],
    notes,
    todo,
  };
}
