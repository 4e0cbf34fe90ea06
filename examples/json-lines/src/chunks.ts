import * as http from 'http';
import { Inbox } from './inbox';

/** What became of the connections; the same in every run. */
export const connections = { opened: 0, closed: 0, leftEarly: 0 };

/**
 * The bytes of an HTTP response, as they come in.
 *
 * @returns how many bytes there were
 * @throws what the request fails with, or an Error for a status other than 200
 *
 * The connection is closed however the reading ends: at the end, by an error, by `break`.
 */
export async function* chunks(url: string): AsyncGenerator<Buffer, number> {
  const inbox = new Inbox<Buffer>();
  const request = http.get(url, (response) => {
    if (response.statusCode !== 200) inbox.fail(new Error(`${url}: ${response.statusCode}`));
    response.on('data', (chunk: Buffer) => inbox.put(chunk));
    response.on('end', () => inbox.end());
    response.on('error', (error: Error) => inbox.fail(error));
  });
  request.on('error', (error: Error) => inbox.fail(error));

  connections.opened++;
  let bytes = 0;
  let complete = false;
  try {
    for (;;) {
      const chunk = await inbox.take();
      complete = chunk === undefined;
      if (chunk === undefined) return bytes;
      bytes += chunk.length;
      yield chunk;
    }
  } finally {
    request.abort();
    connections.closed++;
    if (!complete) connections.leftEarly++;
  }
}
