import { StringDecoder } from 'string_decoder';
import { async_generator, yield_, type Yields } from '@yield-from/runtime';

/** Bytes to text: a character cut in two by a chunk border waits for its other half. */
export async function* text(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  const decoder = new StringDecoder('utf8');
  for await (const chunk of chunks) {
    const piece = decoder.write(chunk);
    if (piece !== '') yield piece;
  }
}

/** Text to lines, without their ends; the last line needs none. In the style of Python's library. */
export const lines = async_generator(async function (
  pieces: AsyncIterable<string>,
): Promise<Yields<string>> {
  let rest = '';
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() || '';
    for (const line of parts) await yield_(line);
  }
  if (rest !== '') await yield_(rest);
});
