/** A need that a case has of its engine, and how it is told from the case. */

/** What a need is recognised by. */
export interface Subject {
  readonly name: string;
  /** The case's source without its comments. */
  readonly code: string;
  /** What Node 20 logs. */
  readonly logs: string;
}

export interface Need {
  readonly name: string;
  used(subject: Subject): boolean;
  /** An ES5 expression: whether the engine has it. */
  readonly test: string;
}

export const named = (name: string, test: string, ...cases: readonly string[]): Need => ({
  name,
  used: (subject) => cases.includes(subject.name),
  test,
});

export const written = (name: string, pattern: RegExp, test: string): Need => ({
  name,
  used: ({ code }) => pattern.test(code),
  test,
});

export const exists = (name: string): Need =>
  written(name, new RegExp(`\\b${name}\\b`), `typeof ${name} !== 'undefined'`);

export const method = (owner: string, name: string, pattern = new RegExp(`\\.${name}\\b`)): Need =>
  written(`${owner}.${name}`, pattern, `typeof ${owner}.${name} === 'function'`);

/** An expression that does something and says whether it did, or throws. */
export const trial = (body: string): string => `(function () { ${body} })()`;
