import { async_generator, yield_, type Yields } from '@yield-from/runtime';

/** Groups of up to `size` items, in order. */
export async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Numbers from `first` on, forever; in the style of Python's library. */
export const counter = async_generator(async function (first: number): Promise<Yields<number>> {
  for (let number = first; ; number++) await yield_(number);
});
