import { latest } from '../playground/latest';

/** Each piece of work ends when it is told to. */
function worker(): { ask(): void; begun(): number; end(): Promise<void>; stale: boolean[] } {
  let begun = 0;
  const ends: (() => void)[] = [];
  const stale: boolean[] = [];
  const ask = latest(async (isStale) => {
    begun++;
    await new Promise<void>((resolve) => ends.push(resolve));
    stale.push(isStale());
  });
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, begun: () => begun, end, stale };
}

test('work that nobody waits for begins at once', async () => {
  const { ask, begun, end, stale } = worker();
  ask();
  expect(begun()).toBe(1);
  await end();
  ask();
  expect(begun()).toBe(2);
  await end();
  expect(stale).toEqual([false, false]);
});

test('of what is asked for meanwhile only the last is done, after it', async () => {
  const { ask, begun, end, stale } = worker();
  for (let i = 0; i < 5; i++) ask();
  expect(begun()).toBe(1);
  await end();
  expect(begun()).toBe(2);
  await end();
  expect(begun()).toBe(2);
  expect(stale).toEqual([true, false]);
});
