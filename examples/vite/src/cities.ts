import { async_generator, yield_, type Yields } from '@yield-from/runtime';
import { text } from './body';

export interface City {
  readonly name: string;
  readonly country: string;
}

/** Text to lines, in the style of Python's library. */
const lines = async_generator(async function (
  pieces: AsyncIterable<string>,
): Promise<Yields<string>> {
  let rest = '';
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) await yield_(line);
  }
  if (rest !== '') await yield_(rest);
});

/** The cities of a file of newline-delimited JSON. */
export async function* cities(url: string): AsyncGenerator<City> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  for await (const line of lines(text(response))) yield JSON.parse(line) as City;
}
