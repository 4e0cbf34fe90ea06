import type { Project, Tool } from '../project';
import { BUNDLERS, dependsOn, installed, majorOf } from '../project';
import { planBabel } from './plan-babel';
import { planBundler } from './plan-bundler';
import { planJest } from './plan-jest';
import { ManifestPlan } from './plan-manifest';
import { planTypescript } from './plan-typescript';

/** One file as it is and as it will be. */
export interface Edit {
  readonly path: string;
  /** Undefined for a file that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Plan {
  readonly edits: readonly Edit[];
  /** What could not be done by an edit, or is good to know. */
  readonly notes: readonly string[];
  /** Where the compiler is plugged in; undefined where nothing fitting was found. */
  readonly route: Route | undefined;
}

/** The places where the compiler can be plugged in. */
export const ROUTES = [...BUNDLERS, 'babel', 'typescript', 'cli'] as const;
export type Route = (typeof ROUTES)[number];

/** What one part of the plan adds: changed files and notes; the manifest collects its own changes. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

/**
 * The changes that plug the compiler into a project, without making them. One route for the build: the
 * bundler where there is one (it sees every file), else Babel, else TypeScript's transformers, else (TypeScript 7) the
 * command line behind `tsc`. The test runner beside it, if it compiles by itself.
 */
export function planInit(project: Project, wanted?: Route): Plan {
  const route = wanted ?? routeOf(project);
  if (route === undefined) return { edits: [], notes: [], route };
  const manifest = new ManifestPlan(project.manifest);
  manifest.dependency('@yield-from/runtime');
  const steps = [planRoute(project, route, manifest), planJest(project, route, manifest)];
  return {
    edits: [...steps.flatMap(({ edits }) => edits), ...manifest.edits()],
    notes: steps.flatMap(({ notes }) => notes),
    route,
  };
}

function planRoute(project: Project, route: Route, manifest: ManifestPlan): Step {
  switch (route) {
    case 'babel':
      return planBabel(project, manifest);
    case 'typescript':
      return planTypescript(project, manifest);
    case 'cli':
      return manifest.lowerAfterTsc();
    default:
      return planBundler(project, route, manifest);
  }
}

function routeOf(project: Project): Route | undefined {
  const found: Tool | undefined = [...BUNDLERS, 'babel' as const].find(
    (tool) => project.configs[tool],
  );
  if (found === 'babel' || BUNDLERS.some((bundler) => bundler === found)) return found as Route;
  if (!project.configs.tsconfig && !dependsOn(project.manifest, 'typescript')) return undefined;
  return (typescriptMajor(project) ?? 5) >= 7 ? 'cli' : 'typescript';
}

/** The major version of TypeScript: what is installed, else what is asked for. */
export function typescriptMajor({ root, manifest }: Project): number | undefined {
  const { dependencies, devDependencies } = manifest.data;
  const version =
    installed('typescript', root)?.version ??
    devDependencies?.typescript ??
    dependencies?.typescript;
  return version === undefined ? undefined : majorOf(version);
}
