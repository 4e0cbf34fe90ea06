import { batches, Queue, remains } from './pool';

test('batches cover the programs once', () => {
  expect(batches(10, 100)).toEqual([
    { first: 10, count: 40 },
    { first: 50, count: 40 },
    { first: 90, count: 20 },
  ]);
});

test('a batch goes on around the program its worker was lost at', () => {
  expect(remains({ first: 10, count: 5 }, 12)).toEqual([
    { first: 10, count: 2 },
    { first: 13, count: 2 },
  ]);
  expect(remains({ first: 10, count: 5 }, 14)).toEqual([{ first: 10, count: 4 }]);
  expect(remains({ first: 10, count: 5 }, undefined)).toEqual([
    { first: 10, count: 2 },
    { first: 12, count: 3 },
  ]);
  expect(remains({ first: 10, count: 1 }, undefined)).toEqual([]);
});

test('when time is up, nothing new begins, and what was begun is ended', () => {
  let isUp = false;
  const queue = new Queue(batches(0, 120), () => isUp);
  expect(queue.take()).toEqual({ first: 0, count: 40 });
  isUp = true;
  expect(queue.take()).toBeUndefined();
  queue.giveBack(remains({ first: 0, count: 40 }, 30));
  expect(queue.take()).toEqual({ first: 0, count: 30 });
  expect(queue.take()).toEqual({ first: 31, count: 9 });
  expect(queue.isEmpty).toBe(true);
});
