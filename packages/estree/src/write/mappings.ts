/**
 * The `mappings` of a source map with one source, written as they come.
 *
 * (A module of 1.5 MB has half a million of them: as arrays of arrays, which libraries for source maps work on, they
 * would take more memory than the syntax tree.)
 */
export class Mappings {
  readonly names: string[] = [];
  private readonly indices = new Map<string, number>();
  private bytes = Buffer.alloc(1 << 12);
  private length = 0;
  /** The last segment: each number is written as its difference to the one before. */
  private column = 0;
  private sourceLine = 0;
  private sourceColumn = 0;
  private name = 0;
  private isFirst = true;
  /** The last segment of the line had a name. */
  private isNamed = false;
  /** From this column of the line on the output comes from nowhere, unless the next segment begins there too. */
  private nowhereFrom = -1;
  /** The last segment of the line says that. */
  private isNowhere = false;
  /** What begins at this column of the line begins nowhere, whatever is said of it. */
  private hidden = -1;

  /** The output goes on in the next line. */
  endLine(): void {
    this.flush(Infinity);
    this.reserve();
    this.bytes[this.length++] = SEMICOLON;
    this.column = 0;
    this.isFirst = true;
    this.isNowhere = false;
    this.hidden = -1;
  }

  /**
   * What follows is in no source. Said of each piece: readers look for what begins in the middle of nowhere at the next
   * place of the line. Who merges maps keeps nothing that says so where a line begins, and one of several in
   * succession; so before such a piece there is a place again, that of the last character.
   */
  nowhere(column: number): void {
    this.flush(column);
    this.nowhereFrom = column;
  }

  /** The same of what begins at the column, though it has a place. */
  hide(column: number): void {
    this.nowhere(column);
    this.hidden = column;
  }

  /** From a column of the output's line to a place in the source, and what that is called there. */
  add(column: number, sourceLine: number, sourceColumn: number, name?: string): void {
    if (column === this.hidden) return;
    this.flush(column);
    const isSame = sourceLine === this.sourceLine && sourceColumn === this.sourceColumn;
    const goesOn = !this.isFirst && !this.isNowhere && !this.isNamed;
    if (isSame && goesOn && name === undefined) return;
    this.begin(column);
    this.write(0);
    this.write(sourceLine - this.sourceLine);
    this.write(sourceColumn - this.sourceColumn);
    if (name !== undefined) {
      const index = this.indexOf(name);
      this.write(index - this.name);
      this.name = index;
    }
    this.sourceLine = sourceLine;
    this.sourceColumn = sourceColumn;
    this.isNowhere = false;
    this.isNamed = name !== undefined;
  }

  toString(): string {
    this.flush(Infinity);
    return this.bytes.toString('latin1', 0, this.length);
  }

  private flush(column: number): void {
    const from = this.nowhereFrom;
    this.nowhereFrom = -1;
    if (from < 0 || from >= column) return;
    if (this.isFirst ? from > 0 : this.isNowhere && from - 1 > this.column) {
      this.begin(from - 1);
      for (let i = 0; i < 3; i++) this.write(0);
    }
    this.begin(from);
    this.isNowhere = true;
  }

  /** A segment, with its first number. */
  private begin(column: number): void {
    this.reserve();
    if (!this.isFirst) this.bytes[this.length++] = COMMA;
    this.write(column - this.column);
    this.column = column;
    this.isFirst = false;
  }

  private indexOf(name: string): number {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.indices.set(name, index);
    }
    return index;
  }

  /** Base 64 VLQ: five bits a digit, the lowest first, the sign in the lowest of all. */
  private write(number: number): void {
    let rest = number < 0 ? (-number << 1) | 1 : number << 1;
    do {
      const digit = rest & 31;
      rest >>>= 5;
      this.bytes[this.length++] = DIGITS.charCodeAt(rest > 0 ? digit | 32 : digit);
    } while (rest > 0);
  }

  /** Room for the longest segment: five numbers of seven digits, and a separator. */
  private reserve(): void {
    if (this.length + 36 <= this.bytes.length) return;
    const larger = Buffer.alloc(this.bytes.length * 2);
    this.bytes.copy(larger);
    this.bytes = larger;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const COMMA = 44;
const SEMICOLON = 59;
