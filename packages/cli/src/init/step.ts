/** What `init` plans: the whole, and what each part of it adds. */
import type { Chosen } from '../compiler-flags';
import { BUNDLERS } from '../project';

/** One file as it is and as it will be. */
export interface Edit {
  readonly path: string;
  /** Undefined for a file that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Plan {
  readonly edits: readonly Edit[];
  /** What is good to know. */
  readonly notes: readonly string[];
  /** What no edit can do: until somebody does it, the compiler is not plugged in. */
  readonly todo: readonly string[];
  /** Where the compiler is plugged in; undefined where nothing fitting was found. */
  readonly route: Route | undefined;
}

/** The places where the compiler can be plugged in. */
export const ROUTES = [...BUNDLERS, 'babel', 'typescript', 'cli'] as const;
export type Route = (typeof ROUTES)[number];

/** Where the compiler is plugged in, and with which options. */
export interface Choice {
  readonly route: Route;
  readonly options: Chosen;
}

/** What one part of the plan adds; the manifest collects its own changes. */
export type Step = Pick<Plan, 'edits' | 'notes' | 'todo'>;
