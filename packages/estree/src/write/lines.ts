/** Where the lines of a text begin; line ends as source maps count them (ECMA-426: those of ECMAScript). */

export const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

export class Lines {
  private readonly starts: number[] = [0];
  private cursor = 0;

  constructor(readonly text: string) {
    LINE_END.lastIndex = 0;
    while (LINE_END.test(text)) this.starts.push(LINE_END.lastIndex);
  }

  /** The line of a position, from 0. Questions mostly come in order. */
  at(position: number): number {
    const { starts } = this;
    const { cursor } = this;
    if (position >= starts[cursor] && position < (starts[cursor + 1] ?? Infinity)) return cursor;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= position) low = middle;
      else high = middle - 1;
    }
    this.cursor = low;
    return low;
  }

  start(line: number): number {
    return this.starts[line];
  }

  /** The white space that the line of a position begins with, up to there. */
  indent(position: number): string {
    INDENT.lastIndex = this.start(this.at(position));
    INDENT.exec(this.text);
    return this.text.slice(this.start(this.at(position)), Math.min(INDENT.lastIndex, position));
  }

  /** Whether other code stands before a position, in its line. */
  isBehindCode(position: number): boolean {
    return this.text.slice(this.start(this.at(position)), position).trim() !== '';
  }
}

const INDENT = /[ \t]*/y;
