/**
 * The names that anonymous functions and classes get from where they stand (ECMA-262 NamedEvaluation).
 *
 *     x = () => {}    called `x`; so it still is as `x = () => {}`, but not as `x_1 = () => {}` or `t = () => {}`
 */

export interface ContextName {
  readonly text: string;
  /** In the output it is not assigned to an identifier of that name: it has to be given the name. */
  readonly isLost: boolean;
}

/** For a value that is assigned to that very name. */
export function contextName(text: string | undefined): ContextName | undefined {
  return text === undefined ? undefined : { text, isLost: false };
}
