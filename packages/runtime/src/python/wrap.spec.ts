/** `async_generator` at run time, `isasyncgen`, `isasyncgenfunction` (async_generator 1.10: AG). */
import { collect, from, give, native, python, rejection } from '../testing';
import { GeneratorExit, RuntimeError, StopAsyncIteration } from './errors';
import { isasyncgen, isasyncgenfunction } from './introspection';
import { async_generator, yield_, yield_from_ } from './markers';

type Python = ReturnType<ReturnType<typeof python>>;

const makers: Record<string, (log: unknown[]) => Python> = {
  'a native generator': async_generator(async function* (log: unknown[]) {
    try {
      log.push(yield 1);
      yield 2;
      return 'r';
    } catch (error) {
      log.push(error);
      throw error;
    }
  } as never) as never,
  'a lowered generator': async_generator(
    native(function* (log: unknown[]) {
      try {
        log.push(yield give(1));
        yield give(2);
        return 'r';
      } catch (error) {
        log.push(error);
        throw error;
      }
    }) as never,
  ) as never,
};

describe.each(Object.keys(makers))('%s that is wrapped', (name) => {
  const make = makers[name];

  it('has Python’s protocol', async () => {
    const log: unknown[] = [];
    const g = make(log);
    expect(await g.asend()).toBe(1);
    expect(await g.asend('x')).toBe(2);
    expect(log).toEqual(['x']);
    expect((await rejection(g.asend())).value).toBe('r');
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
  });

  it('sees GeneratorExit at its yield', async () => {
    const log: unknown[] = [];
    const g = make(log);
    await g.asend();
    expect(await g.aclose()).toBe(undefined);
    expect(log).toEqual([expect.any(GeneratorExit)]);
  });

  it('sees what athrow throws, and PEP 479 holds', async () => {
    const log: unknown[] = [];
    const stop = new StopAsyncIteration();
    const g = make(log);
    await g.asend();
    const error = await rejection(g.athrow(stop));
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error.cause).toBe(stop);
    expect(log).toEqual([stop]);
  });

  it('keeps the standard’s protocol and the shape of a generator function', async () => {
    expect(await collect(make([]))).toEqual([1, 2]);
    expect(make([])).toBeInstanceOf(make);
    expect(isasyncgenfunction(make)).toBe(true);
    const g = make([]);
    await g.next();
    expect(await g.return('early')).toEqual({ value: 'early', done: true });
  });

  it('is told by the outer generator that it is closed', async () => {
    const log: unknown[] = [];
    const outer = python(function* () {
      yield from(make(log));
    })();
    await outer.asend();
    await outer.aclose();
    expect(log).toEqual([expect.any(GeneratorExit)]);
  });
});

it('a function that has Python’s protocol already is returned as it is', () => {
  const f = python(function* () {});
  expect(async_generator(f as never)).toBe(f);
});

it('experimental decorators wrap the method', async () => {
  const descriptor = { value: async function* () {}, configurable: true, writable: true };
  async_generator({}, 'm', descriptor);
  expect(await (descriptor.value() as Python).aclose()).toBe(undefined);
});

it('says which plugin is missing when the source was not transformed', () => {
  for (const call of [
    () => async_generator(async () => {}),
    () => async_generator(5 as never),
    () => yield_(1),
    () => yield_from_([]),
  ]) {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/@yield-from\/typescript.*tspc.*@yield-from\/babel.*unplugin/);
  }
});

describe('isasyncgen (AG test_isasyncgen)', () => {
  it('is true of generator objects', () => {
    expect(isasyncgen(python(function* () {})())).toBe(true);
    expect(isasyncgen(native(function* () {})())).toBe(true);
    expect(isasyncgen((async function* () {})())).toBe(true);
  });

  it('is false of everything else', () => {
    const g = python(function* () {})();
    for (const other of [
      {},
      null,
      undefined,
      5,
      Object.create(g),
      Object.getPrototypeOf(g),
      [][Symbol.iterator](),
      python,
    ]) {
      expect(isasyncgen(other)).toBe(false);
    }
  });
});

describe('isasyncgenfunction (AG test_isasyncgenfunction)', () => {
  it('is true of generator functions', () => {
    expect(isasyncgenfunction(python(function* () {}))).toBe(true);
    expect(isasyncgenfunction(native(function* () {}))).toBe(true);
    expect(isasyncgenfunction(async function* () {})).toBe(true);
  });

  it('is false of everything else, wrappers included (AG test_isasyncgenfunction_is_not_inherited_by_wrappers)', () => {
    for (const f of [python(function* () {}), native(function* () {}), async function* () {}]) {
      const wrapper = (...args: never[]) => (f as (...args: never[]) => unknown)(...args);
      for (const key of Reflect.ownKeys(f)) {
        Object.defineProperty(wrapper, key, Object.getOwnPropertyDescriptor(f, key)!);
      }
      expect(isasyncgenfunction(wrapper)).toBe(false);
    }
    for (const other of [async () => {}, function* () {}, {}, null, 5]) {
      expect(isasyncgenfunction(other)).toBe(false);
    }
  });
});
