/** Hands out identifier names that occur nowhere in a file, readable, from hints. */
export class Names {
  private readonly counts = new Map<string, number>();

  /**
   * @param taken every identifier of the file
   * @param separator what stands before the number of a name whose hint is taken
   */
  constructor(
    private readonly taken: Set<string>,
    private readonly separator: string,
  ) {}

  /** `hint` itself if it is free, else `hint_1`, `hint_2`, … */
  unique(hint: string): string {
    const text = hint.replace(/[^\p{ID_Continue}$]+/gu, '_');
    const base = isIdentifierName(text) ? text : `_${text}`;
    let name = base;
    let count = this.counts.get(base) ?? 0;
    while (this.taken.has(name) || RESERVED.has(name)) name = `${base}${this.separator}${++count}`;
    this.counts.set(base, count);
    this.taken.add(name);
    return name;
  }
}

/** A string that can stand as an identifier in any position, property names included. */
export function isIdentifierName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(text);
}

/** Whether the word is none for a variable of ours. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/**
 * Words that are no variable names, in whatever mode or version of the language; globals that compiled code and helpers
 * use.
 */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'abstract arguments as async await boolean break byte case catch char class const continue debugger default ' +
    'delete do double else enum eval export extends false final finally float for function get goto if implements ' +
    'import in instanceof int interface let long native new null of package private protected public return set ' +
    'short static super switch synchronized this throw throws transient true try typeof undefined using var void ' +
    'volatile while with yield ' +
    'exports module require Object Promise Symbol Error TypeError ReferenceError Array Reflect NaN Infinity'
  ).split(' '),
);

/** What the variable is called that gives a step function its name: that name, if it is free. */
export function stepVariable(
  hint: string,
  isUsed: (name: string) => boolean,
  unique: (hint: string) => string,
): string {
  return isIdentifierName(hint) && !isReserved(hint) && !isUsed(hint) ? hint : unique(hint);
}
