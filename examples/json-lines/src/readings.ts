import { chunks } from './chunks';
import { lines, text } from './lines';
import { isTurn, type Line, type Reading } from './reading';

/** The readings of every page that the server has; returns the number of pages. */
export async function* readings(server: string): AsyncGenerator<Reading, number> {
  let pages = 0;
  for (let path: string | null = '/readings/1'; path !== null; pages++) {
    path = yield* page(server + path);
  }
  return pages;
}

/** The readings of one page; returns the path of the next one. */
async function* page(url: string): AsyncGenerator<Reading, string | null> {
  for await (const line of lines(text(chunks(url)))) {
    const entry = JSON.parse(line) as Line;
    if (isTurn(entry)) return entry.next;
    yield entry;
  }
  throw new Error(`${url} ends without saying what comes next`);
}
