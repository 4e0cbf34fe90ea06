/** What stands between tokens: white space and comments. */
import { isAnnotation } from './annotations';
import type { Lines } from './lines';

export interface Comment {
  readonly start: number;
  readonly end: number;
}

const TRIVIA = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n\r\u2028\u2029]*)*/uy;
const WORD = /[\p{ID_Continue}$\u200c\u200d]+|\S/uy;

/** The position of the next token. */
export function skipTrivia(text: string, from: number): number {
  TRIVIA.lastIndex = from;
  TRIVIA.exec(text);
  return TRIVIA.lastIndex;
}

/** The token at a position: a word or a single other character. */
export function tokenAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

/** The comments of one file; each is written once. */
export class Comments {
  private readonly written = new Set<Comment>();

  private readonly text: string;

  constructor(
    private readonly lines: Lines,
    private readonly list: readonly Comment[],
  ) {
    this.text = lines.text;
  }

  /** Those about a statement directly before a position in it, from the first one that does not stand behind other code of its line. */
  before(position: number): readonly Comment[] {
    return this.upTo(
      position,
      (gap, { start }) => gap.trim() === '' && !this.lines.isBehindCode(start),
    );
  }

  /** Those about statements between a position and the token before it. */
  between(position: number): readonly Comment[] {
    return this.upTo(position, (gap) => gap.trim() === '');
  }

  /** Those about an expression that begins at a position, directly before it in its line. */
  inFront(position: number): readonly Comment[] {
    return this.upTo(position, (gap) => /^[ \t]*$/.test(gap));
  }

  /** Those about the call with which the code at a position begins. */
  annotations(position: number): readonly Comment[] {
    return this.take(this.annotationsAt(position));
  }

  annotationsAt(position: number): readonly Comment[] {
    const found = this.back(position, (gap) => gap.trim() === '');
    return found.filter((comment) => this.annotates(comment));
  }

  private annotates({ start, end }: Comment): boolean {
    return isAnnotation(this.text.slice(start, end));
  }

  /** Those of `back` that are not about a call. */
  private upTo(
    position: number,
    belongs: (gap: string, comment: Comment) => boolean,
  ): readonly Comment[] {
    const found = this.back(position, belongs);
    return this.take(found.filter((comment) => !this.annotates(comment)));
  }

  /** Those before a position, from the last one back to where one does not belong: by what is between it and the next. */
  private back(position: number, belongs: (gap: string, comment: Comment) => boolean): Comment[] {
    const found: Comment[] = [];
    let end = position;
    for (let i = this.firstFrom(position) - 1; i >= 0; i--) {
      const comment = this.list[i];
      if (!belongs(this.text.slice(comment.end, end), comment)) break;
      found.unshift(comment);
      end = comment.start;
    }
    return found;
  }

  /** Where a statement begins with the comments that belong to it: no blank line between, and no licence. */
  startOf(position: number): number {
    let start = position;
    for (let i = this.firstFrom(position) - 1; i >= 0; i--) {
      const comment = this.list[i];
      const between = this.text.slice(comment.end, start);
      const isApart = between.trim() !== '' || /\n\s*\n/.test(between.replaceAll('\r', ''));
      const isLicence = /^\/\*!|@licen[cs]e|@preserve/.test(
        this.text.slice(comment.start, comment.end),
      );
      if (isApart || isLicence || this.lines.isBehindCode(comment.start)) break;
      start = comment.start;
    }
    return start;
  }

  /** The comment that stands behind a position, in its line. */
  behind(position: number): readonly Comment[] {
    const comment = this.inLine(position);
    return comment && !this.annotates(comment) ? this.take([comment]) : [];
  }

  /** Those in a piece of the text are in the output with it, but for some. */
  copied(from: number, to: number, leftOut: readonly Comment[] = []): void {
    for (let i = this.firstFrom(from); i < this.list.length && this.list[i].start < to; i++) {
      if (!leftOut.includes(this.list[i])) this.written.add(this.list[i]);
    }
  }

  /** Where a statement that ends at a position ends with that comment. */
  endOf(position: number): number {
    return this.inLine(position)?.end ?? position;
  }

  private inLine(position: number): Comment | undefined {
    const comment = this.list.at(this.firstFrom(position));
    if (!comment || comment.start < position) return undefined;
    return /^[ \t;]*$/.test(this.text.slice(position, comment.start)) ? comment : undefined;
  }

  private take(found: readonly Comment[]): readonly Comment[] {
    const fresh = found.filter((comment) => !this.written.has(comment));
    for (const comment of fresh) this.written.add(comment);
    return fresh;
  }

  /** The index of the first comment at or behind a position. */
  private firstFrom(position: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle].start < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
