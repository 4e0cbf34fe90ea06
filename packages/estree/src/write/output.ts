/** The output's text as it is written, and its source map: what was copied maps token by token, what was made to its place. */
import {
  GenMapping,
  maybeAddSegment,
  setSourceContent,
  toEncodedMap,
} from '@jridgewell/gen-mapping';
import type { EncodedSourceMap } from '@jridgewell/gen-mapping';

interface Chunk {
  readonly text: string;
  /** Where the text comes from; -1: from nowhere. */
  readonly from: number;
  /** It is the source's own text: every token maps to itself. */
  readonly copied: boolean;
  /** The name that the source has there, if it is another. */
  readonly name?: string;
}

export class Output {
  private readonly chunks: Chunk[] = [];

  constructor(readonly source: string) {}

  copy(from: number, to: number): void {
    if (to > from) this.chunks.push({ text: this.source.slice(from, to), from, copied: true });
  }

  write(text: string, from = -1, name?: string): void {
    if (text !== '') this.chunks.push({ text, from, copied: false, name });
  }

  /** What is written next comes from there. */
  place(from: number): void {
    if (from >= 0) this.chunks.push({ text: '', from, copied: false });
  }

  /** The last character that was written. */
  get last(): string {
    return this.chunks.findLast(({ text }) => text !== '')?.text.at(-1) ?? '';
  }

  toString(): string {
    return this.chunks.map(({ text }) => text).join('');
  }

  /** The map to the source under its name. */
  map(file: string): EncodedSourceMap {
    const map = new GenMapping({ file });
    setSourceContent(map, file, this.source);
    const places = new Places(this.source);
    let line = 0;
    let column = 0;
    for (const { text, from, copied, name } of this.chunks) {
      if (from >= 0) {
        segment(map, line, column, file, places.of(from), name);
      }
      const marks = copied ? TOKENS : LINE_ENDS;
      marks.lastIndex = 0;
      let lineStart = 0;
      for (let found = marks.exec(text); found; found = marks.exec(text)) {
        const { index } = found;
        if (isLineEnd(found[0])) {
          line++;
          column = 0;
          lineStart = index + found[0].length;
        } else if (index > 0) {
          segment(map, line, column + index - lineStart, file, places.of(from + index));
        }
      }
      column += text.length - lineStart;
    }
    return toEncodedMap(map);
  }
}

function segment(
  map: GenMapping,
  line: number,
  column: number,
  file: string,
  [sourceLine, sourceColumn]: readonly [number, number],
  name?: string,
): void {
  if (name === undefined) maybeAddSegment(map, line, column, file, sourceLine, sourceColumn);
  else maybeAddSegment(map, line, column, file, sourceLine, sourceColumn, name);
}

/** Line ends as source maps count them (ECMA-426: those of ECMAScript), words, and every other character by itself. */
const TOKENS = /\r\n|[\n\r\u2028\u2029]|[\p{ID_Continue}$]+|[^\s\p{ID_Continue}$]/gu;
const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/g;

const isLineEnd = (text: string): boolean => /^[\n\r\u2028\u2029]/.test(text);

/** Lines and columns of a text's positions. */
export class Places {
  private readonly starts: number[] = [0];
  private cursor = 0;

  constructor(text: string) {
    LINE_ENDS.lastIndex = 0;
    for (let found = LINE_ENDS.exec(text); found; found = LINE_ENDS.exec(text)) {
      this.starts.push(found.index + found[0].length);
    }
  }

  /** Both from 0. Questions mostly come in order. */
  of(position: number): readonly [line: number, column: number] {
    const { starts } = this;
    let low = this.cursor;
    if (position < starts[low] || position >= (starts[low + 1] ?? Infinity)) {
      let high = starts.length - 1;
      low = 0;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= position) low = middle;
        else high = middle - 1;
      }
      this.cursor = low;
    }
    return [low, position - starts[low]];
  }
}
