/**
 * The names that anonymous functions and classes get from where they stand (ECMA-262 NamedEvaluation).
 *
 *     x = () => {}    called `x`; so it still is as `x = () => {}`, but not as `x_1 = () => {}` or `t = () => {}`
 */

import { refersOut } from '../../walk/names';
import type { Context } from '../context';

export interface ContextName {
  readonly text: string;
  /** In the output it is not assigned to an identifier of that name: it has to be given the name. */
  readonly isLost: boolean;
}

/** For a value that is assigned to that very name. */
export function contextName(text: string | undefined): ContextName | undefined {
  return text === undefined ? undefined : { text, isLost: false };
}

/**
 * Gives an anonymous function or class a name. With the option `debug` a function gets it from a variable, if it says
 * nothing of that name: who counts takes a function in a property for code of what is around.
 *
 *     ({ f: function () { g() } }).f   ->   ((f) => { f = function () { g() }; return f; })()
 */
export function named<N extends object>(
  { build, host }: Pick<Context<N>, 'build' | 'host'>,
  text: string,
  value: N,
): N {
  const role = host.role(host.anonymous(value) ?? value);
  const isFunction = role?.role === 'scope' && role.kind === 'function';
  const variable =
    host.place && isFunction
      ? host.stepVariable?.(text, (used) => refersOut(host, value, used))
      : undefined;
  if (variable !== text) return build.named(text, value);
  const assignment = build.assign(build.name(text), '=', value);
  const body = [build.expression(assignment), build.return(build.name(text))];
  return build.call(build.arrow([text], body), []);
}
