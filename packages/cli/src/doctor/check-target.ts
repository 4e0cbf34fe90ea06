import { dependsOn, ownVite, type Project, typescriptMajor } from '../project';
import {
  type Compiling,
  defaultTarget,
  editionOf,
  hasAsyncIterables,
  hasPromise,
  TRANSFORMER,
} from '../tsconfig';
import { readsPlugins } from './check-typescript';
import { PROBLEMS, type Problem } from './problems';
import type { Setup } from './setup';

/** What TypeScript is told about the world, and whether it leaves the generators alone where it must. */
export function checkTarget(project: Project, setup: Setup): Problem[] {
  const typescript = typescriptMajor(project) ?? 5;
  const problems = setup.compiling.flatMap((one) => problemsOf(one, typescript, setup));
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

function problemsOf({ options }: Compiling, typescript: number, setup: Setup): Problem[] {
  const target = options.target && written(options.target);
  const libs = (
    options.lib?.map(written) ?? [`those of target ${target ?? defaultTarget(typescript)}`]
  ).join(', ');
  const problems: Problem[] = [];
  if (!hasAsyncIterables(options, typescript)) problems.push(PROBLEMS.libAsyncIterator(libs));
  if (!hasPromise(options, typescript)) problems.push(PROBLEMS.libPromise(libs));
  const reader = setup.lowering.length > 0 ? 'yield-from lower' : undefined;
  if (reader && target !== undefined && editionOf(target) < 2018 && !setup.named.has(TRANSFORMER)) {
    problems.push(PROBLEMS.targetTooLow(target, reader));
  }
  return problems;
}

/** A library's or target's name as people write it: `es2017` → `ES2017`. */
function written(name: string): string {
  return name.replace(/^es/i, 'ES');
}

/** Test runners that compile by themselves. */
export function checkTests(project: Project, setup: Setup): Problem[] {
  const { manifest, configs } = project;
  if (dependsOn(manifest, '@swc/jest')) return [PROBLEMS.swcJest()];
  const vite = ownVite(project);
  const vitest = configs.vitest ?? vite;
  const isMerged = vitest !== undefined && /\bvite\.config\b/.test(vitest.text);
  const own = isMerged ? (vite ?? vitest) : vitest;
  const runsVitest = dependsOn(manifest, 'vitest') || configs.vitest !== undefined;
  if (runsVitest && !own?.text.includes('@yield-from/unplugin')) return [PROBLEMS.vitestPlain()];
  const jest = configs.jest?.text ?? '';
  const plain =
    dependsOn(manifest, 'ts-jest') &&
    setup.named.has(TRANSFORMER) &&
    !jest.includes(TRANSFORMER) &&
    !readsPlugins(jest, project);
  return plain ? [PROBLEMS.tsJestPlain()] : [];
}
