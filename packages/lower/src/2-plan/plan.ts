/**
 * Decides, from the scope analysis, what becomes of each binding of a coroutine:
 *
 * - A binding declared on the spine outlives the step function's calls: it is *hoisted* to a variable
 *   of the wrapper function, under its own name if that is free, else under a new one.
 * - Declared in a loop on the spine *and* captured by a closure, it must be new in each iteration: it
 *   becomes a field of its scope's *record*, and closures get the record passed in by a factory.
 * - Where code can observe its temporal dead zone, its uses are *checked*.
 */
import type { Analysis, Scope } from '../1-analyse/scope';
import type { Coroutine } from '../contract/coroutine';
import type { Host } from '../contract/host';
import { Captures } from './captures';
import { BindingNames } from './names';
import { decideStorage } from './storage';

export interface Plan<N> extends Analysis<N> {
  /** Function-level variables, in order of declaration, and the name each starts as a copy of. */
  readonly variables: ReadonlyMap<string, string | undefined>;
  /** Closures (functions, classes, object literals) and the records their code refers to. */
  readonly captures: Map<N, Set<Scope<N>>>;
  /** Those that capture bindings of a leaf as well: their factory has to stand in the leaf. */
  readonly local: Set<N>;
  /**
   * Source names of bindings that are called something else in the output: functions assigned to them must keep the
   * name.
   */
  readonly namesToKeep: Set<string>;
}

export function plan<N extends object>(
  host: Host<N>,
  analysis: Analysis<N>,
  { arrow }: Coroutine<N>,
): Plan<N> {
  decideStorage(host, analysis);
  const names = new BindingNames(host, analysis, arrow);
  names.run();
  const captures = new Captures(host, analysis);
  captures.run();
  return {
    ...analysis,
    variables: names.variables,
    namesToKeep: names.namesToKeep,
    captures: captures.records,
    local: captures.local,
  };
}
