import type { Target } from './compile';

/** What the tests compile for: nothing of ES2015, no async generators, everything. */
export const TARGETS: readonly Target[] = ['ES5', 'ES2017', 'ES2022'];
