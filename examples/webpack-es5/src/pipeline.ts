import { async_generator, yield_, type Yields } from '@yield-from/runtime';

/** The first `count` items; the source is closed then. */
export async function* take<T>(source: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  if (count <= 0) return;
  let taken = 0;
  for await (const item of source) {
    yield item;
    if (++taken === count) break;
  }
}

/** Items with their numbers, in the style of Python's library. */
export const enumerate = async_generator(async function <T>(
  source: AsyncIterable<T>,
): Promise<Yields<readonly [number, T]>> {
  let index = 0;
  for await (const item of source) await yield_([index++, item] as const);
});
