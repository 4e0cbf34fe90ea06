import { StopAsyncIteration } from '@yield-from/runtime';
import { batches, counter } from './batches';

describe('batches', () => {
  it('groups what comes in, and closes its source when nobody reads on', async () => {
    const numbers = counter(1);
    const groups = batches(numbers, 3);
    expect([await groups.next(), await groups.next()]).toEqual([
      { done: false, value: [1, 2, 3] },
      { done: false, value: [4, 5, 6] },
    ]);
    await groups.return(undefined);
    expect(await numbers.next()).toEqual({ done: true, value: undefined });
  });

  it('has the Python methods where it was marked', async () => {
    const numbers = counter(7);
    expect([await numbers.asend(), await numbers.asend()]).toEqual([7, 8]);
    await numbers.aclose();
    await expect(numbers.asend()).rejects.toBeInstanceOf(StopAsyncIteration);
  });

  it('runs lowered', () => {
    expect(String(batches)).not.toMatch(/^async/);
    expect(String(batches)).toContain('start');
  });
});
