import { isIdentifierName } from './syntax';

/** Gives out identifier names that occur nowhere in a file. */
export class Names {
  private readonly counts = new Map<string, number>();

  /** @param taken every identifier of the file. */
  constructor(private readonly taken: Set<string>) {}

  /** `hint` itself if it is free, else `hint_1`, `hint_2`, … */
  unique(hint: string): string {
    const base = isIdentifierName(hint) && !RESERVED.has(hint) ? hint : cleaned(hint);
    let name = base;
    let count = this.counts.get(base) ?? 0;
    while (this.taken.has(name)) name = `${base}_${++count}`;
    this.counts.set(base, count);
    this.taken.add(name);
    return name;
  }
}

function cleaned(hint: string): string {
  const text = hint.replace(/[^\p{ID_Continue}$]+/gu, '_');
  return isIdentifierName(text) && !RESERVED.has(text) ? text : `_${text}`;
}

/** Words that are no variable names, in whatever mode or version of the language. */
const RESERVED = new Set(
  (
    'abstract arguments as async await boolean break byte case catch char class const continue debugger default ' +
    'delete do double else enum eval export extends false final finally float for function goto if implements ' +
    'import in instanceof int interface let long native new null of package private protected public return ' +
    'short static super switch synchronized this throw throws transient true try typeof undefined using var void ' +
    'volatile while with yield'
  ).split(' '),
);
