/**
 * An HTTP server that hands the data out in pages of newline-delimited JSON, cut as badly as a network
 * may cut it: the sizes of its chunks have nothing to do with lines or characters.
 */
import * as fs from 'fs';
import * as http from 'http';
import type { AddressInfo } from 'net';
import * as path from 'path';

/** Taken in turn. */
const CHUNK_SIZES = [1, 997, 3, 64, 4099, 7, 1531];
const LINE_FEED = 10;

/** How the pages that were asked for were cut. */
export interface Cuts {
  chunks: number;
  /** How many of them ended … */
  insideLine: number;
  insideCharacter: number;
}

export interface RunningServer {
  readonly url: string;
  readonly cuts: Cuts;
  close(): void;
}

/** Serves the pages in `folder` on a free port of this machine and calls back once it listens. */
export function startServer(folder: string, ready: (server: RunningServer) => void): void {
  const cuts: Cuts = { chunks: 0, insideLine: 0, insideCharacter: 0 };
  const server = http.createServer((request, response) => {
    const page = /^\/readings\/([0-9]+)$/.exec(String(request.url));
    const file = page && path.join(folder, `readings-${page[1]}.jsonl`);
    if (!file || !fs.existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    sendInPieces(fs.readFileSync(file), response, cuts);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    ready({ url: `http://127.0.0.1:${port}`, cuts, close: () => void server.close() });
  });
}

function sendInPieces(page: Buffer, response: http.ServerResponse, cuts: Cuts): void {
  const ends = chunkEnds(page.length);
  count(page, ends, cuts);
  let index = 0;
  let closed = false;
  response.on('close', () => (closed = true));
  send();

  function send(): void {
    if (closed) return;
    const chunk = page.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
    index++;
    if (index === ends.length) response.end(chunk);
    // In a turn of its own, so that chunks do not melt into one.
    else if (response.write(chunk)) setImmediate(send);
    else response.once('drain', send);
  }
}

function chunkEnds(length: number): number[] {
  const ends: number[] = [];
  for (let end = 0; end < length;) {
    end = Math.min(length, end + CHUNK_SIZES[ends.length % CHUNK_SIZES.length]);
    ends.push(end);
  }
  return ends;
}

function count(page: Buffer, ends: readonly number[], cuts: Cuts): void {
  cuts.chunks += ends.length;
  ends.forEach((end) => {
    if (end === page.length) return;
    if (page[end - 1] !== LINE_FEED) cuts.insideLine++;
    if ((page[end] & 0xc0) === 0x80) cuts.insideCharacter++; // what follows only continues one
  });
}
