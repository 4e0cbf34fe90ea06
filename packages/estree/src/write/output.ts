/**
 * The output's text as it is written, and its source map: what is copied maps token by token, what is made to its
 * place.
 */
import { LINE_END, type Lines } from './lines';
import { Mappings } from './mappings';

export class Output {
  readonly source: string;
  private readonly parts: string[] = [];
  private readonly mappings = new Mappings();
  private column = 0;
  /** The last character that was written. */
  last = '';
  /** The last place of the source that something came from. */
  latest = -1;

  constructor(readonly lines: Lines) {
    this.source = lines.text;
  }

  /** The source's own text: every token maps to itself. */
  copy(from: number, to: number): void {
    if (to <= from) return;
    const { source, lines, mappings } = this;
    let line = lines.at(from);
    let lineStart = lines.start(line);
    let shift = this.column - from;
    mappings.add(this.column, line, from - lineStart);
    TOKENS.lastIndex = from;
    for (let found = TOKENS.exec(source); found && found.index < to; found = TOKENS.exec(source)) {
      const { index } = found;
      if (isLineEnd(source.charCodeAt(index))) {
        mappings.endLine();
        lineStart = TOKENS.lastIndex;
        shift = -lineStart;
        line++;
      } else {
        if (index > from) mappings.add(index + shift, line, index - lineStart);
        this.latest = index;
      }
    }
    this.column = to + shift;
    this.push(source.slice(from, to));
  }

  /**
   * Other text, from a place of the source or from nowhere. `name`: what the source has there, if that is another one.
   */
  write(text: string, from = -1, name?: string): void {
    if (text === '') return;
    this.place(from, name);
    let lineStart = -this.column;
    LINE_END.lastIndex = 0;
    while (LINE_END.test(text)) {
      this.mappings.endLine();
      lineStart = LINE_END.lastIndex;
    }
    this.column = text.length - lineStart;
    this.push(text);
  }

  /** What is written next comes from there. */
  place(from: number, name?: string): void {
    if (from < 0) return;
    this.latest = from;
    const line = this.lines.at(from);
    this.mappings.add(this.column, line, from - this.lines.start(line), name);
  }

  /** What is written next, up to where the next place is, is in no source. */
  nowhere(): void {
    this.mappings.nowhere(this.column);
  }

  /** The same of what begins here in the source. */
  hide(): void {
    this.mappings.hide(this.column);
  }

  toString(): string {
    return this.parts.join('');
  }

  /** The map to the source under its name. */
  map(file: string): SourceMap {
    const { names } = this.mappings;
    const mappings = this.mappings.toString();
    return { version: 3, file, sources: [file], sourcesContent: [this.source], names, mappings };
  }

  private push(text: string): void {
    this.parts.push(text);
    this.last = text[text.length - 1];
  }
}

/** A source map, revision 3. */
export interface SourceMap {
  version: number;
  file?: string | null;
  sourceRoot?: string | null;
  sources: (string | null)[];
  sourcesContent?: (string | null)[] | null;
  names: string[];
  mappings: string;
  ignoreList?: number[];
}

/** Line ends, words, and every other character by itself. */
const TOKENS = /\r\n|[\n\r\u2028\u2029]|[\p{ID_Continue}$]+|[^\s\p{ID_Continue}$]/gu;

const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
