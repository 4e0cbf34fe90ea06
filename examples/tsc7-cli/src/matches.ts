import { async_generator, yield_, type Yields } from '@yield-from/runtime';
import { files } from './files.js';
import { lines } from './lines.js';

export interface Match {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Searches a tree of files for a word. */
export class Search {
  constructor(
    private readonly folder: string,
    private readonly word: string,
  ) {}

  /** All matches, file by file; in the style of Python's library, as an arrow that keeps `this`. */
  readonly matches = async_generator(async (): Promise<Yields<Match>> => {
    for await (const path of files(this.folder)) {
      let line = 0;
      for await (const text of lines(path)) {
        line++;
        if (text.includes(this.word)) await yield_({ path, line, text });
      }
    }
  });
}
