/**
 * Coverage counts what was written, not what we make of it: where Vitest has istanbul's counters put into the modules,
 * our plugin comes right behind that. (V8's are those of the engine, which runs what is lowered.)
 *
 *     ours, TypeScript, …, counters, imports   ->   TypeScript, …, counters, ours, imports
 */
import type { ResolvedConfig } from 'vite';

/** Vitest's plugin that has its provider count; it is known by nothing but its name. */
const COUNTERS = 'vitest:coverage-transform';

/** Before Vite asks for the order of the plugins: while the configuration is being resolved. */
export function comeBehindCounters(config: ResolvedConfig, own: string): void {
  const { test } = config as ResolvedConfig & { readonly test?: { readonly coverage?: Coverage } };
  if (test?.coverage?.enabled !== true || test.coverage.provider !== 'istanbul') return;
  const plugins = config.plugins as { readonly name: string }[];
  const from = plugins.findIndex(({ name }) => name === own);
  const to = plugins.findIndex(({ name }) => name === COUNTERS);
  if (from < to) plugins.splice(to, 0, ...plugins.splice(from, 1));
}

interface Coverage {
  readonly enabled?: boolean;
  readonly provider?: string;
}
