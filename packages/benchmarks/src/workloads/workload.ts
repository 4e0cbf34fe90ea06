/**
 * What is measured. Each workload is a program of its own in `workloads/`, written once with native
 * syntax; every contestant compiles it. Its result is known beforehand, and verified in every process
 * before anything is timed.
 */
export interface Workload {
  /** What the program consists of. */
  readonly kind: Kind;
  readonly name: string;
  readonly title: string;
  /** The program: `workloads/<file>.js`. */
  readonly file: string;
  /** For contestants that understand it: the same in `yield_` style. */
  readonly pythonFile?: string;
  /** Run by itself, or called by a driver, instead of being drained: there is no choice of consumer. */
  readonly driven?: boolean;
  /** Needs an engine with async generators, whoever compiled the program. */
  readonly needsNative?: boolean;
  readonly depth?: number;
  /** The program's argument, chosen so that one sample takes some milliseconds. */
  readonly size: number;
  /** Sizes are multiples of it. */
  readonly step: number;
  /** Where the time per item depends on the depth: what contestants get that are slow there. */
  readonly smallSize?: number;
  /** Items in one sample: the divisor of the times. */
  items(size: number): number;
  /** The sum that the consumer must arrive at. */
  expected(size: number): number;
}

/** In the order of the tables. */
export const KINDS = [
  'async generators',
  'async functions',
  'generators',
  'loops over what is ready',
] as const;
export type Kind = (typeof KINDS)[number];

export const upTo = (size: number): number => (size * (size - 1)) / 2;
export const itself = (size: number): number => size;
