import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolsIn } from '../build-tools';
import type { Project, Tool } from '../project';
import { esbuildCommands } from './build-scripts';
import { BUNDLERS, dependsOn, typescriptMajor } from '../project';
import type { Chosen } from '../compiler-flags';
import { planBabel } from './plan-babel';
import { planBundler } from './plan-bundler';
import { planEsbuild } from './plan-esbuild';
import { planJest } from './plan-jest';
import { ManifestPlan } from './plan-manifest';
import { planTypescript } from './plan-typescript';
import { planVitest } from './plan-vitest';
import { runsTsc } from './scripts';
import type { Choice, Plan, Route, Step } from './step';

/**
 * The changes that plug the compiler into a project, without making them. One route for the build: the
 * bundler where there is one (it sees every file), else Babel, else TypeScript's transformers, else (TypeScript 7) the
 * command line behind `tsc`. The test runner beside it, if it compiles by itself.
 */
export function planInit(project: Project, wanted?: Route, options: Chosen = {}): Plan {
  const route = wanted ?? routeOf(project);
  if (route === undefined) return { edits: [], notes: [], todo: byHandIn(project), route };
  const choice = { route, options };
  const manifest = new ManifestPlan(project.manifest);
  manifest.dependency('@yield-from/runtime');
  const steps = [
    planRoute(project, choice, manifest),
    planJest(project, route, manifest),
    planVitest(project, choice, manifest),
  ];
  return {
    edits: [...steps.flatMap(({ edits }) => edits), ...manifest.edits()],
    notes: steps.flatMap(({ notes }) => notes),
    todo: steps.flatMap(({ todo }) => todo),
    route,
  };
}

function planRoute(project: Project, choice: Choice, manifest: ManifestPlan): Step {
  // Babel and TypeScript say the target themselves.
  const { target, ...options } = choice.options;
  switch (choice.route) {
    case 'babel':
      return withNote(planBabel(project, options, manifest), target, 'the `targets` of preset-env');
    case 'typescript':
      return withNote(
        planTypescript(project, options, manifest),
        target,
        '`compilerOptions.target` in tsconfig.json',
      );
    case 'cli':
      return manifest.lowerAfterTsc(choice.options);
    case 'esbuild':
      return project.configs.esbuild?.tool
        ? planBundler(project, 'esbuild', choice, manifest)
        : planEsbuild(project, choice, manifest);
    default:
      return planBundler(project, choice.route, choice, manifest);
  }
}

/** What was asked for and is not done is said. */
function withNote(step: Step, target: string | boolean | undefined, place: string): Step {
  if (target === undefined) return step;
  return {
    ...step,
    notes: [
      ...step.notes,
      `--target ${String(target)} is written nowhere: ${place} says what the output is for.`,
    ],
  };
}

function routeOf(project: Project): Route | undefined {
  const found: Tool | undefined = [...BUNDLERS, 'babel' as const].find(
    (tool) => project.configs[tool],
  );
  if (found === 'babel' || BUNDLERS.some((bundler) => bundler === found)) return found as Route;
  const { data } = project.manifest;
  const compiles = Object.values(data.scripts ?? {}).some(runsTsc);
  if (!compiles && esbuildCommands(data).length > 0) return 'esbuild';
  if (!compiles && byHandIn(project).length > 0) return undefined;
  if (!project.configs.tsconfig && !dependsOn(project.manifest, 'typescript')) {
    return project.configs.vitest && 'vite';
  }
  const major = typescriptMajor(project) ?? 5;
  return major < 5 || major > 6 ? 'cli' : 'typescript';
}

/** What there is to do where others compile, whose configuration is not there or not ours to write. */
function byHandIn({ manifest: { data }, root, configs }: Project): readonly string[] {
  const tools = toolsIn(data).map(
    ([{ name, byHand }, script]) => `The script "${script}" compiles by ${name}. ${byHand}`,
  );
  const isWorkspace =
    data.workspaces !== undefined || existsSync(join(root, 'pnpm-workspace.yaml'));
  if (tools.length > 0 || !isWorkspace || configs.tsconfig) return tools;
  return [
    'This is the root of a workspace: run `yield-from init` in each package that is compiled.',
  ];
}
