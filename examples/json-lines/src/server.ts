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

/** What the server saw: the same in every run. */
export interface ServerLog {
  pages: number;
  /** Pages whose reader went away before the end. */
  cutShort: number;
  /** Chunks of the pages that were sent to the end, and how many of them ended … */
  chunks: number;
  insideLine: number;
  insideCharacter: number;
}

export interface RunningServer {
  readonly url: string;
  readonly log: ServerLog;
  close(): void;
}

/** Serves the pages in `folder` on a free port of this machine and calls back once it listens. */
export function startServer(folder: string, ready: (server: RunningServer) => void): void {
  const log: ServerLog = { pages: 0, cutShort: 0, chunks: 0, insideLine: 0, insideCharacter: 0 };
  const server = http.createServer((request, response) => {
    const page = /^\/readings\/([0-9]+)$/.exec(String(request.url));
    const file = page && path.join(folder, `readings-${page[1]}.jsonl`);
    if (!file || !fs.existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    log.pages++;
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    sendInPieces(fs.readFileSync(file), response, log);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    ready({ url: `http://127.0.0.1:${port}`, log, close: () => void server.close() });
  });
}

function sendInPieces(page: Buffer, response: http.ServerResponse, log: ServerLog): void {
  const ends: number[] = [0];
  let closed = false;
  response.on('close', () => {
    // Old engines only say `close` when the reader went away; new ones always do.
    closed = true;
    if (position() < page.length) log.cutShort++;
  });
  send();

  function position(): number {
    return ends[ends.length - 1];
  }

  function send(): void {
    if (closed) return;
    const start = position();
    const end = Math.min(page.length, start + CHUNK_SIZES[(ends.length - 1) % CHUNK_SIZES.length]);
    ends.push(end);
    const chunk = page.slice(start, end);
    if (end === page.length) {
      response.end(chunk);
      countBorders(page, ends.slice(1), log);
    } else if (response.write(chunk)) {
      // In a turn of its own, so that pieces do not melt into one.
      setImmediate(send);
    } else {
      response.once('drain', send);
    }
  }
}

function countBorders(page: Buffer, ends: number[], log: ServerLog): void {
  log.chunks += ends.length;
  ends.forEach((end) => {
    if (end < page.length && page[end - 1] !== 10 /* a line feed */) log.insideLine++;
    if (end < page.length && (page[end] & 0xc0) === 0x80 /* goes on */) log.insideCharacter++;
  });
}
