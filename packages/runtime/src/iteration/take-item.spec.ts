/** `handover: 'eager'`: what is taken without a turn, and what keeps its turns. */
import { startAsync } from '../async-function/start';
import { define, type FunctionLike, start } from '../kind';
import { DONE, type Frame, GO_ON, PARKED, YIELD } from '../protocol';
import { give, native, wait } from '../testing';
import { interrupt } from '../interrupt/interrupt';
import { closeLoop, enterLoop } from './for-await';
import { takeItem } from './take-item';

type Source = AsyncGenerator<unknown, unknown, unknown>;

const numbers = native(function* (count) {
  for (let i = 0; i < (count as number); i++) yield give(i);
});

/** async function () { for await (const x of source) if (each(x) === true) break; return 'end'; } */
function drain(source: unknown, each: (item: unknown) => unknown, budget = 128): Promise<unknown> {
  return startAsync(($) => {
    switch ($.state) {
      case 0:
        enterLoop($, source, 1, 2);
        break;
      case 1:
        if (each($.value) !== true) break;
        return closeLoop($, 2);
      default:
        $.value = 'end';
        return DONE;
    }
    return takeItem($, budget) ? PARKED : GO_ON;
  });
}

/** async function* (source) { for await (const x of source) yield change(x); } */
const map = (source: unknown, change: (item: unknown) => unknown = (item) => item): Source =>
  define(
    (kind) =>
      function () {
        return start(kind, ($: Frame) => {
          if ($.state === 0) enterLoop($, source, 1);
          else if ($.state === 1) {
            $.value = change($.value);
            $.state = 2;
            return YIELD;
          }
          return takeItem($, 128) ? PARKED : GO_ON;
        });
      } as FunctionLike as () => Source,
  )();

/** How many items come in each turn. */
async function perTurn(
  run: (each: (item: unknown) => void) => Promise<unknown>,
): Promise<number[]> {
  const counts: number[] = [];
  let count = 0;
  let isOver = false;
  const end = run(() => void count++).then(() => (isOver = true));
  while (!isOver) {
    if (count > 0) counts.push(count);
    count = 0;
    await undefined;
  }
  await end;
  return count > 0 ? [...counts, count] : counts;
}

const most = (counts: readonly number[]): number => Math.max(...counts);
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

it('items that are ready are taken in one turn', async () => {
  const counts = await perTurn((each) => drain(numbers(100), each));
  expect(counts).toEqual([100]);
});

it('so are those that come through a pipeline', async () => {
  const counts = await perTurn((each) => drain(map(map(numbers(30))), each));
  expect(sum(counts)).toBe(30);
  expect(counts.length).toBeLessThanOrEqual(4);
});

it('no turn has more than the budget, whoever takes', async () => {
  const counts = await perTurn((each) =>
    Promise.all([drain(numbers(200), each, 8), drain(map(numbers(200)), each, 8)]),
  );
  expect(sum(counts)).toBe(400);
  // (The one that comes by the turns of the standard is not taken.)
  expect(most(counts)).toBeLessThanOrEqual(8 + 2);
});

it('the synchronous part of a call stays what it was', async () => {
  const log: unknown[] = [];
  const end = drain(
    map(numbers(3), (item) => log.push(item) && item),
    () => log.push('loop'),
  );
  expect(log).toEqual([]);
  await end;
  expect(log).toEqual([0, 'loop', 1, 'loop', 2, 'loop']);
});

it('next() by hand stays what it was', async () => {
  const log: unknown[] = [];
  const stage = map(numbers(3), (item) => log.push(item) && item);
  const asked = stage.next();
  expect(log).toEqual([]);
  expect(await asked).toEqual({ value: 0, done: false });
  const again = stage.next();
  expect(log).toEqual([0]);
  await again;
});

it('an await of the producer is waited for', async () => {
  const producer = native(function* () {
    for (let i = 0; i < 3; i++) yield give(yield wait(i));
  });
  const counts = await perTurn((each) => drain(producer(), each));
  expect(counts).toEqual([1, 1, 1]);
});

it('promises and thenables keep their turns, and `then` is looked up once', async () => {
  const log: unknown[] = [];
  const thenable = {
    get then() {
      log.push('get');
      return (resolve: (value: unknown) => void) => {
        log.push('then');
        resolve('thenable');
      };
    },
  };
  const plain = {
    get then() {
      log.push('get');
      return undefined;
    },
  };
  const producer = native(function* () {
    yield give(0);
    yield give(Promise.resolve('promise'));
    yield give(thenable);
    yield give(plain);
  });
  await drain(producer(), (item) => void log.push(item));
  expect(log).toEqual([0, 'promise', 'get', 'then', 'thenable', 'get', plain]);
});

it.each([
  ['a rejected promise', () => Promise.reject(new Error('no'))],
  [
    'a `then` that throws',
    () => ({
      get then() {
        throw new Error('no');
      },
    }),
  ],
])('%s is thrown at the yield', async (_, make) => {
  const caught: unknown[] = [];
  const producer = native(function* () {
    try {
      yield give(0);
      yield give(make());
    } catch (error) {
      caught.push((error as Error).message);
      yield give('caught');
    }
  });
  const items: unknown[] = [];
  await drain(producer(), (item) => void items.push(item));
  expect([items, caught]).toEqual([[0, 'caught'], ['no']]);
});

it('what the producer throws rejects the loop, and what the loop breaks off is closed', async () => {
  const log: unknown[] = [];
  const producer = native(function* () {
    try {
      yield give(0);
      yield give(1);
      throw new Error('thrown');
    } finally {
      log.push('finally');
    }
  });
  await expect(drain(producer(), () => undefined)).rejects.toThrow('thrown');
  await expect(drain(producer(), (item) => item === 1)).resolves.toBe('end');
  expect(log).toEqual(['finally', 'finally']);
});

it('while the loop’s body runs, the producer counts as suspended', async () => {
  const producer = numbers(6);
  const asked: Promise<unknown>[] = [];
  const items: unknown[] = [];
  await drain(producer, (item) => {
    items.push(item);
    if (item === 2) asked.push(producer.next());
  });
  expect(items).toEqual([0, 1, 2, 4, 5]);
  expect(await Promise.all(asked)).toEqual([{ value: 3, done: false }]);
});

it('what the producer’s body asks it for comes after the item that it yields', async () => {
  const asked: Promise<unknown>[] = [];
  const producer: Source = native(function* () {
    yield give('first');
    asked.push(producer.next());
    yield give('second');
    yield give('third');
    yield give('fourth');
  })();
  const items: unknown[] = [];
  await drain(producer, (item) => void items.push(item));
  expect(items).toEqual(['first', 'second', 'fourth']);
  expect(await asked[0]).toEqual({ value: 'third', done: false });
});

it('a pipeline is as long as it likes: the stack has an end', async () => {
  let source = numbers(3);
  for (let i = 0; i < 20_000; i++) source = map(source);
  const items: unknown[] = [];
  await drain(source, (item) => void items.push(item));
  expect(items).toEqual([0, 1, 2]);
});

it.each([1, 3, 40])('a stage among %d is interrupted while the one before runs', async (length) => {
  for (let which = 0; which < length; which += 13) {
    const stages: Source[] = [];
    const producer = native(function* () {
      for (let i = 0; i < 4; i++) {
        if (i === 2) void interrupt(stages[which] as never, new Error('interrupted'));
        yield give(i);
      }
    });
    let source: Source = producer();
    for (let i = 0; i < length; i++) stages.push((source = map(source)));
    const items: unknown[] = [];
    const end = drain(source, (item) => void items.push(item));
    await expect(end).rejects.toThrow('interrupted');
    expect(items).toEqual([0, 1]);
  }
});
