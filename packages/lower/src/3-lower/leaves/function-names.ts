/** The names that anonymous functions and classes get from where they stand. */

/** The name that an anonymous function or class gets from its context. */
export interface ContextName {
  readonly text: string;
  /** It is not assigned to an identifier of that name: the name has to be given. */
  readonly isLost: boolean;
}

/** Of a value that is assigned to the name itself. */
export function contextName(text: string | undefined): ContextName | undefined {
  return text === undefined ? undefined : { text, isLost: false };
}
