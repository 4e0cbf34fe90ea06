import { copiesOf, installed } from '../installed';
import type { Project } from '../project';
import { PROBLEMS, type Problem } from './problems';
import { configurationText, type Setup } from './setup';

const RUNTIME = '@yield-from/runtime';

/** Our own packages: there, of one version, and the runtime only once. */
export function checkPackages(project: Project, setup: Setup): Problem[] {
  const problems: Problem[] = [];
  const versions = new Map<string, string>();
  for (const [name, where] of setup.named) {
    const found = installed(name, project.root);
    if (found) versions.set(name, found.version);
    else problems.push(PROBLEMS.notInstalled(name, where));
  }
  if (new Set(versions.values()).size > 1) {
    problems.push(
      PROBLEMS.differentVersions(
        [...versions].map(([name, version]) => `${name} ${version}`).join(', '),
      ),
    );
  }
  const { babel } = project.configs;
  if (
    babel &&
    /(?<!require(?:\.resolve)?\(\s*)["']@yield-from\/babel["']/.test(configurationText(babel))
  ) {
    problems.push(PROBLEMS.babelName());
  }
  return [...problems, ...checkRuntime(project, [...versions.values()][0])];
}

function checkRuntime({ root, manifest }: Project, compiler: string | undefined): Problem[] {
  const runtime = installed(RUNTIME, root);
  if (!runtime) return [PROBLEMS.runtimeMissing()];
  const problems: Problem[] = [];
  if (compiler !== undefined && runtime.version !== compiler) {
    problems.push(PROBLEMS.runtimeDiffers(runtime.version, compiler));
  }
  const copies = copiesOf(RUNTIME, root);
  if (copies.length > 1) problems.push(PROBLEMS.twoRuntimes(copies.join(', ')));
  const { dependencies, devDependencies, peerDependencies } = manifest.data;
  if (dependencies?.[RUNTIME] || peerDependencies?.[RUNTIME]) return problems;
  // The compiler brings one along: without the packages for development that one is gone.
  problems.push(
    devDependencies?.[RUNTIME] ? PROBLEMS.runtimeForDevelopment() : PROBLEMS.runtimeOfCompiler(),
  );
  return problems;
}
