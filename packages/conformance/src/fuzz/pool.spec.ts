import { batches, remains } from './pool';

test('batches cover the programs once', () => {
  expect(batches(10, 120)).toEqual([
    { first: 10, count: 50 },
    { first: 60, count: 50 },
    { first: 110, count: 20 },
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
