import * as http from 'http';

/**
 * What a response says, piece by piece, as it comes in. The connection is closed however the reading ends: at the end, by an
 * error, by `break`, by an interrupt.
 *
 * @throws what the request fails with, or an Error for a status other than 200
 */
export async function* chunks(url: string): AsyncGenerator<string, void> {
  const request = http.get(url, { headers: { Accept: 'text/event-stream' } });
  try {
    const response = await responseTo(request);
    if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode}`);
    response.setEncoding('utf8');
    for (;;) {
      const piece = response.read() as string | null;
      if (piece !== null) yield piece;
      else if (!(await hasMore(response))) return;
    }
  } finally {
    request.destroy();
    console.log('the connection is closed');
  }
}

function responseTo(request: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
  });
}

/** Waits for the next piece; false at the end. */
function hasMore(response: http.IncomingMessage): Promise<boolean> {
  return new Promise((resolve, reject) => {
    response.once('readable', () => resolve(true));
    response.once('end', () => resolve(false));
    response.once('error', reject);
  });
}
