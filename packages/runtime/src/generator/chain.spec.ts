/** Chains of generators: depth, and what reaches the generators inside. Everything else is in random.spec.ts. */
import { RUNNING } from '../codes';
import { say } from '../messages';
import { from, give } from '../testing';
import { lowered, type Make } from './testing';

const DEPTH = 100_000;

const nested: Make<[number, unknown[]]> = lowered(function* (depth, log) {
  if (depth > 0) return yield from(nested(depth - 1, log));
  try {
    yield give(1);
    yield give(2);
  } catch (error) {
    yield give(error);
  } finally {
    log.push('finally');
  }
  return 'bottom';
});

describe('a chain 100,000 deep', () => {
  it('is built, drained and returned through without a deep stack', () => {
    const g = nested(DEPTH, []);
    expect(g.next()).toEqual({ value: 1, done: false });
    expect(g.next()).toEqual({ value: 2, done: false });
    expect(g.next()).toEqual({ value: 'bottom', done: true });
    expect(g.next()).toEqual({ value: undefined, done: true });
  });

  it('is thrown into', () => {
    const g = nested(DEPTH, []);
    g.next();
    expect(g.throw('x')).toEqual({ value: 'x', done: false });
    const error = new Error('y');
    expect(() => g.throw(error)).toThrow(error);
    expect(g.next()).toEqual({ value: undefined, done: true });
  });

  it('is closed', () => {
    const log: unknown[] = [];
    const g = nested(DEPTH, log);
    g.next();
    expect(g.return('r')).toEqual({ value: 'r', done: true });
    expect(log).toEqual(['finally']);
  });
});

const over = lowered(function* (iterable: unknown) {
  return yield from(iterable);
});

it('a generator inside a running chain is running', () => {
  const chain: Generator<unknown, unknown, unknown>[] = [];
  const refused: string[] = [];
  const inner = lowered(function* () {
    for (const g of chain) {
      for (const ask of [() => g.next(), () => g.return(1), () => g.throw(1)]) {
        try {
          ask();
        } catch (error) {
          refused.push((error as Error).message);
        }
      }
    }
    yield give('item');
  })();
  chain.push(inner, over(inner));
  chain.push(over(chain[1]));
  expect(chain[2].next()).toEqual({ value: 'item', done: false });
  expect(refused).toEqual(new Array(9).fill(say(RUNNING)));
});

it('the result of a foreign delegate goes out as it is, its value unread', () => {
  const result = {
    done: 0,
    get value(): never {
      throw new Error('read');
    },
  };
  const g = over(over({ [Symbol.iterator]: () => ({ next: () => result }) }));
  expect(g.next()).toBe(result);
  expect(g.next()).toBe(result);
});
