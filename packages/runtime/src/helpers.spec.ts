/** The synchronous helpers of the contract: loops, patterns, keys, bindings. */
import { checkedBinding, initialized, uninitialized } from './bindings';
import { enumerate } from './iteration/enumerate';
import { getAsyncIterator } from './iteration/get-iterator';
import { lowered } from './generator/testing';
import { closeIteration, iteration } from './iteration/sync';
import { DONE, type Frame, RETURN, THROW } from './protocol';
import { keyIn, objectRest, requireObject, toKey } from './patterns';
import { collect, from, give, native } from './testing';

const logging = (log: string[], answers: Record<string, unknown>) => ({
  [Symbol.iterator]: () => ({
    next() {
      log.push('next');
      if (answers.next instanceof Error) throw answers.next;
      return answers.next;
    },
    return() {
      log.push('return');
      if (answers.return instanceof Error) throw answers.return;
      return answers.return;
    },
  }),
});

describe('iteration', () => {
  it('steps through values and collects the rest', () => {
    const it = iteration(new Set([1, 2, 3]));
    expect([it.step(), it.value]).toEqual([true, 1]);
    expect(it.rest()).toEqual([2, 3]);
    expect([it.step(), it.value, it.done]).toEqual([false, undefined, true]);
  });

  it('is done, and closes nothing, once next has thrown or said so', () => {
    for (const next of [
      new Error('next'),
      5,
      { done: true },
      {
        get value() {
          throw new Error('value');
        },
      },
    ]) {
      const log: string[] = [];
      const it = iteration(logging(log, { next, return: {} }));
      try {
        it.step();
      } catch {
        log.push('threw');
      }
      expect(it.done).toBe(true);
      it.close();
      expect(log).not.toContain('return');
    }
  });

  it('closes once, and a result that is no object is a TypeError', () => {
    const log: string[] = [];
    const it = iteration(logging(log, { next: { value: 1 }, return: 5 }));
    it.step();
    expect(() => it.close()).toThrow(TypeError);
    it.close();
    expect(log).toEqual(['next', 'return']);
  });

  it.each([
    {
      completion: { type: THROW, value: 'thrown' },
      of: { return: new Error('no') },
      ends: 'thrown',
    },
    { completion: { type: THROW, value: 'thrown' }, of: { return: {} }, ends: 'thrown' },
    { completion: { type: RETURN, value: 'v' }, of: { return: new Error('no') }, ends: 'no' },
    { completion: { type: RETURN, value: 'v' }, of: { return: {} }, ends: 'v' },
  ])('closes, and what closed it goes on: $completion, $of', ({ completion, of, ends }) => {
    const log: string[] = [];
    const it = iteration(logging(log, { next: { value: 1 }, ...of }));
    it.step();
    const frame: Frame = { state: 0, region: 0, value: completion, loop: null };
    let ended: unknown;
    try {
      expect(closeIteration(frame, it)).toBe(DONE);
      ended = frame.value;
    } catch (error) {
      ended = error;
    }
    expect(ended instanceof Error ? ended.message : ended).toBe(ends);
    expect(log).toEqual(['next', 'return']);
  });

  it('takes the items of a lowered generator, and closes it', () => {
    const log: unknown[] = [];
    const make = lowered(function* (items: unknown) {
      try {
        log.push(yield from(items));
        yield give('last');
      } finally {
        log.push('closed');
      }
      return 'unseen';
    });
    const whole = iteration(make(make([1, 2])));
    expect([whole.step(), whole.value]).toEqual([true, 1]);
    expect(whole.rest()).toEqual([2, 'last', 'last']);
    expect([whole.step(), whole.value, whole.done]).toEqual([false, undefined, true]);
    expect(log.splice(0)).toEqual([undefined, 'closed', 'unseen', 'closed']);
    const broken = iteration(make(make([1, 2])));
    broken.step();
    broken.close();
    expect(log).toEqual(['closed', 'closed']);
  });

  it('calls the own methods of a lowered generator', () => {
    const own = lowered(function* () {
      yield give(1);
    })();
    own.next = () => ({ value: 'own', done: false });
    const it = iteration(own);
    expect([it.step(), it.value]).toEqual([true, 'own']);
  });

  it('is done when a lowered generator throws', () => {
    const it = iteration(
      lowered(function* () {
        yield give(1);
        throw new Error('x');
      })(),
    );
    expect(it.step()).toBe(true);
    expect(() => it.step()).toThrow('x');
    expect(it.done).toBe(true);
  });

  it('refuses what is not iterable', () => {
    for (const wrong of [undefined, null, 5, {}]) expect(() => iteration(wrong)).toThrow(TypeError);
  });
});

describe('enumerate', () => {
  const keys = (value: unknown) => {
    const seen: unknown[] = [];
    for (const e = enumerate(value); e.step();) seen.push(e.value);
    return seen;
  };

  it('visits what for…in visits', () => {
    const object = Object.create({ inherited: 1, own: 2 }, { hidden: { value: 1 } }) as Record<
      string,
      unknown
    >;
    object.own = 1;
    for (const value of [object, 'ab', [1, 2], 5, undefined, null]) {
      const expected: string[] = [];
      for (const key in value as object) expected.push(key);
      expect(keys(value)).toEqual(expected);
    }
  });

  it('skips keys deleted before their turn', () => {
    const object: Record<string, unknown> = { a: 1, b: 2, c: 3 };
    const e = enumerate(object);
    e.step();
    delete object.b;
    e.step();
    expect(e.value).toBe('c');
  });
});

describe('patterns', () => {
  it('toKey converts once, as the engine does', () => {
    let calls = 0;
    const symbol = Symbol();
    expect(toKey({ [Symbol.toPrimitive]: (hint: string) => (calls++, hint) })).toBe('string');
    expect(calls).toBe(1);
    expect([toKey(1), toKey('a'), toKey(symbol), toKey(null), toKey(-0)]).toEqual([
      '1',
      'a',
      symbol,
      'null',
      '0',
    ]);
    expect(toKey({ toString: () => '__proto__' })).toBe('__proto__');
    expect(toKey({ toString: () => symbol })).toBe(symbol);
  });

  it('keyIn converts once, and not for a member of undefined or null', () => {
    let calls = 0;
    const key = { toString: () => 'key' + ++calls };
    expect(keyIn({}, key)).toBe('key1');
    expect(keyIn(0, 'a')).toBe('a');
    expect(() => keyIn(null, key)).toThrow(TypeError);
    expect(() => keyIn(undefined, key)).toThrow(TypeError);
    expect(calls).toBe(1);
  });

  it('objectRest copies own enumerable properties, symbols too', () => {
    const symbol = Symbol('s');
    const source = Object.create({ inherited: 1 }, { hidden: { value: 1 } }) as Record<
      PropertyKey,
      unknown
    >;
    Object.assign(source, { a: 1, b: 2, 3: 3, [symbol]: 4 });
    expect(objectRest(source, ['a', 3 as never])).toEqual({ b: 2, [symbol]: 4 });
    expect(
      Object.getOwnPropertyDescriptor(objectRest(JSON.parse('{"__proto__":1}'), []), '__proto__')
        ?.value,
    ).toBe(1);
    expect(objectRest('ab', ['0'])).toEqual({ 1: 'b' });
  });

  it('requireObject refuses undefined and null only', () => {
    expect(requireObject(0)).toBe(0);
    expect(() => requireObject(undefined)).toThrow(TypeError);
    expect(() => requireObject(null)).toThrow(TypeError);
  });
});

describe('bindings', () => {
  it('initialized lets values through and refuses the dead zone', () => {
    expect(initialized(undefined, 'x')).toBe(undefined);
    expect(() => initialized(uninitialized, 'x')).toThrow(ReferenceError);
  });

  it('checkedBinding checks reading and writing', () => {
    let x: unknown = uninitialized;
    const variable = checkedBinding(
      () => x,
      (value) => (x = value),
      'x',
    );
    expect(() => variable.value).toThrow(ReferenceError);
    expect(() => (variable.value = 1)).toThrow(ReferenceError);
    x = 1;
    variable.value = 2;
    expect([x, variable.value]).toEqual([2, 2]);
    expect(() => (checkedBinding(() => x, undefined, 'x').value = 3)).toThrow(TypeError);
    checkedBinding(() => x, null, 'x').value = 3;
    expect(x).toBe(2);
  });
});

describe('async iterables', () => {
  it('may have their method under the key of other compilers', async () => {
    const items = [
      { value: 1, done: false },
      { value: 'r', done: true },
    ];
    const iterable = { '@@asyncIterator': () => ({ next: () => Promise.resolve(items.shift()) }) };
    const outer = native(function* () {
      return yield from(iterable);
    })();
    expect(await outer.next()).toEqual({ value: 1, done: false });
    expect(await outer.next()).toEqual({ value: 'r', done: true });
  });

  it('of neither sort are refused', () => {
    for (const wrong of [undefined, null, 5, {}])
      expect(() => getAsyncIterator(wrong)).toThrow(TypeError);
  });
});

describe('sync iterables in yield* (ES2025, AsyncFromSyncIterator)', () => {
  const play = async (ask: (g: AsyncGenerator) => Promise<unknown>, iterable: unknown) => {
    const g = native(function* () {
      yield from(iterable);
    })();
    return ask(g).catch((error: Error) => error.name + ' ' + error.message);
  };

  it('are closed when a value is rejected', async () => {
    const log: string[] = [];
    const value = () => Promise.reject(new Error('value'));
    const iterable = logging(log, {
      next: {
        get value() {
          return value();
        },
        done: false,
      },
      return: {},
    });
    expect(await play((g) => g.next(), iterable)).toBe('Error value');
    expect(log).toEqual(['next', 'return']);
  });

  it('are not closed when the rejected value is the last', async () => {
    const log: string[] = [];
    const iterable = logging(log, {
      next: {
        get value() {
          return Promise.reject(new Error('value'));
        },
        done: true,
      },
      return: {},
    });
    expect(await play((g) => g.next(), iterable)).toBe('Error value');
    expect(log).toEqual(['next']);
  });

  it('without throw are closed, and that is a TypeError', async () => {
    const log: string[] = [];
    const iterable = logging(log, { next: { value: 1, done: false }, return: {} });
    const outcome = await play(async (g) => {
      await g.next();
      return g.throw(new Error('x'));
    }, iterable);
    expect(outcome).toMatch(/^TypeError/);
    expect(log).toEqual(['next', 'return']);
  });

  it('give their values awaited', async () => {
    expect(
      await collect(
        native(function* () {
          yield from([Promise.resolve(1), 2]);
        })(),
      ),
    ).toEqual([1, 2]);
  });
});
