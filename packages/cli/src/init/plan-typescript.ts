import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installed } from '../installed';
import { type Project, readManifest, typescriptMajor } from '../project';
import type { Chosen } from '../compiler-flags';
import type { Step } from './step';
import { type Compiling, TRANSFORMER } from '../tsconfig';
import { planTsconfigs } from './plan-tsconfig';
import { withCompiler } from './scripts';
import { ManifestPlan } from './plan-manifest';

/** ts-patch by TypeScript's major version. */
export const TS_PATCH: Readonly<Record<number, string>> = { 5: '^3.3.0', 6: '^4.0.1' };

/** Adds the transformer to tsconfig.json, ts-patch to package.json, and lets the scripts run `tspc`. */
export function planTypescript(project: Project, chosen: Chosen, manifest: ManifestPlan): Step {
  const major = typescriptMajor(project) ?? 5;
  manifest.devDependency(TRANSFORMER);
  manifest.devDependency('ts-patch', TS_PATCH[major] ?? TS_PATCH[5]);
  // `tspc` patches in memory: no install step can undo it, and no shared copy of TypeScript is changed.
  const unchanged = manifest.changeScripts((script) => withCompiler(script, 'tspc'));
  const { edits, unread, compiling } = planTsconfigs(project, chosen, major);
  const packages = packagesOf(project, compiling);
  const notes = installed('ttypescript', project.root)
    ? ['ttypescript is installed: yield-from is tested with ts-patch only.']
    : [];
  return {
    edits: [...edits, ...packages.flatMap((one) => one.edits())],
    notes,
    todo: [
      ...unread.map(
        (path) => `Put { "transform": "${TRANSFORMER}" } into compilerOptions.plugins of ${path}.`,
      ),
      ...unchanged.map(
        (name) => `The script "${name}" runs tsc in a way of its own: have it run tspc.`,
      ),
    ],
  };
}

/** The other packages that are compiled with this one: each needs the runtime itself. */
function packagesOf({ root, manifest }: Project, compiling: readonly Compiling[]): ManifestPlan[] {
  const paths = new Set(compiling.map(({ path }) => manifestAbove(path, root) ?? manifest.path));
  paths.delete(manifest.path);
  return [...paths].map((path) => {
    const plan = new ManifestPlan(readManifest(path));
    plan.dependency('@yield-from/runtime');
    return plan;
  });
}

function manifestAbove(path: string, root: string): string | undefined {
  for (let at = dirname(path); at.startsWith(root); at = dirname(at)) {
    const found = join(at, 'package.json');
    if (existsSync(found)) return found;
  }
  return undefined;
}
