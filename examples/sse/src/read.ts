import * as http from 'http';
import { events, type ServerEvent } from './events';

type Stream = AsyncGenerator<ServerEvent, void>;

/**
 * Reads what the server has to say, until nobody wants to hear more: a while after the third event.
 *
 * @param cancellable has the stream end when the signal aborts
 */
export async function read(
  server: string,
  cancellable: (stream: Stream, signal: AbortSignal) => Stream,
): Promise<void> {
  const control = new AbortController();
  try {
    for await (const { id, data } of cancellable(events(`${server}/events`), control.signal)) {
      console.log(`event ${id}: ${data}`);
      if (id === '3') setTimeout(() => abort(control), 100);
    }
  } catch (error) {
    console.log(`left by: ${(error as Error).message}`);
  }
  console.log(`open on the server: ${await get(`${server}/open`)}`);
  console.log('done');
}

function abort(control: AbortController): void {
  console.log('abort');
  control.abort(new Error('nobody listens any more'));
}

function get(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () => resolve(text));
    });
    request.on('error', reject);
  });
}
