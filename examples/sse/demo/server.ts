/** A server that stops talking in the middle of an event, as one does whose network is gone. */
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

const PIECES = [
  'id: 1\ndata: one\n\nid: 2\nda',
  'ta: two\n\n',
  'id: 3\ndata: three\n',
  '\nid: 4\ndata: fo',
];

export interface RunningServer {
  readonly url: string;
  /** Of connections that events were asked for on. */
  readonly streams: { readonly opened: number; readonly open: number };
  close(): void;
}

/** Listens on a free port of this machine. */
export function startServer(): Promise<RunningServer> {
  const streams = { opened: 0, open: 0 };
  const server = http.createServer((request, response) => {
    if (request.url === '/open') {
      response.end(String(streams.open));
      return;
    }
    streams.opened++;
    streams.open++;
    response.on('close', () => streams.open--);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    send(response, 0);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${port}`, streams, close });
    });
  });
}

/** Each piece in a turn of its own; after the last, nothing. */
function send(response: http.ServerResponse, index: number): void {
  if (index === PIECES.length) return;
  response.write(PIECES[index]);
  setImmediate(() => send(response, index + 1));
}
