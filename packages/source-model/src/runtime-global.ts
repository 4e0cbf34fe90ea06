/**
 * The runtime as a global variable (`runtime: { global: 'yieldFrom' }`), in a file that has the name for something
 * else:
 *
 *     function f(yieldFrom) {…}       the file takes the global under a name of its own, at the top
 *     import yieldFrom from 'x';      nothing in the module can reach the global: YF1107
 */
import { DIAGNOSTICS, type Diagnostic } from '@yield-from/lower';
import type { Bindings } from './bindings';
import type { RuntimeOption } from './options';

/** The global's name, if the file may have it for something else as well: then `isHidden` is to be asked. */
export function sharedGlobal(
  runtime: RuntimeOption,
  names: ReadonlySet<string>,
): string | undefined {
  return 'global' in runtime && names.has(runtime.global) ? runtime.global : undefined;
}

export interface HidingRequest<N> {
  readonly bindings: Bindings<N>;
  /** What a module declares at its top is no global. */
  readonly isModule: boolean;
  report(node: N, diagnostic: Diagnostic): void;
}

/** Whether code of the file finds something else under the global's name. */
export function isHidden<N>(
  global: string,
  { bindings, isModule, report }: HidingRequest<N>,
): boolean {
  const named = bindings.all.filter(({ name }) => name === global);
  const top = isModule ? named.find(({ isTopLevel }) => isTopLevel) : undefined;
  if (top) report(top.id, DIAGNOSTICS.globalHidden);
  return named.some(({ isTopLevel }) => !isTopLevel);
}
