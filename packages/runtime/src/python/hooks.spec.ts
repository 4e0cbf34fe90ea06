/**
 * The hooks of PEP 525. Follows async_generator 1.10 test_gc_hooks_interface and test_gc_hooks_behavior, and CPython's
 * test_async_gen_asyncio_gc_aclose_*. Collection itself is in collection.spec.ts, in a process that can force it.
 */
import { collect, from, give, python, rejection } from '../testing';
import { get_asyncgen_hooks, set_asyncgen_hooks } from './hooks';

afterEach(() => set_asyncgen_hooks({ firstiter: null, finalizer: null }));

const one = python(function* () {
  yield give(1);
});

it('are null at first, are set one by one, and removed by null', () => {
  const first = () => {};
  const last = () => {};
  expect(get_asyncgen_hooks()).toEqual({ firstiter: null, finalizer: null });
  set_asyncgen_hooks({ firstiter: first });
  expect(get_asyncgen_hooks()).toEqual({ firstiter: first, finalizer: null });
  set_asyncgen_hooks({ finalizer: last });
  expect(get_asyncgen_hooks()).toEqual({ firstiter: first, finalizer: last });
  set_asyncgen_hooks({ firstiter: null });
  expect(get_asyncgen_hooks()).toEqual({ firstiter: null, finalizer: last });
});

it('must be functions or null; otherwise neither changes', () => {
  const first = () => {};
  for (const wrong of [1, 'x', {}]) {
    expect(() => set_asyncgen_hooks({ firstiter: first, finalizer: wrong as never })).toThrow(
      TypeError,
    );
    expect(() => set_asyncgen_hooks({ firstiter: wrong as never })).toThrow(TypeError);
    expect(get_asyncgen_hooks()).toEqual({ firstiter: null, finalizer: null });
  }
});

describe('firstiter', () => {
  it.each(['next', 'asend', 'throw', 'athrow'] as const)(
    'is called synchronously at the first %s, once',
    async (method) => {
      const seen: unknown[] = [];
      set_asyncgen_hooks({ firstiter: (agen) => seen.push(agen) });
      const g = one();
      expect(seen).toEqual([]);
      const outcome = Promise.resolve(g[method](undefined as never)).catch(() => {});
      expect(seen).toEqual([g]);
      await outcome;
      await g.next();
      expect(seen).toEqual([g]);
    },
  );

  it('is called by an asend of a value that is then refused (CPython 3.11)', async () => {
    const seen: unknown[] = [];
    set_asyncgen_hooks({ firstiter: (agen) => seen.push(agen) });
    const g = one();
    expect(await rejection(g.asend(1))).toBeInstanceOf(TypeError);
    expect(await g.asend()).toBe(1);
    expect(seen).toEqual([g]);
  });

  it('is not called when a fresh generator is closed', async () => {
    let called = 0;
    set_asyncgen_hooks({ firstiter: () => called++ });
    await one().aclose();
    await one().return(undefined);
    expect(called).toBe(0);
  });

  it('is the one in force at that moment', async () => {
    const seen: string[] = [];
    const g = one();
    set_asyncgen_hooks({ firstiter: () => seen.push('first') });
    await g.next();
    set_asyncgen_hooks({ firstiter: () => seen.push('second') });
    await g.next();
    expect(seen).toEqual(['first']);
  });

  it('is called for the inner generators of a delegation', async () => {
    const seen: unknown[] = [];
    const inner = one();
    const outer = python(function* () {
      yield from(inner);
    })();
    set_asyncgen_hooks({ firstiter: (agen) => seen.push(agen) });
    await collect(outer);
    expect(seen).toEqual([outer, inner]);
  });

  it('that throws fails that request only', async () => {
    const error = new Error('hook');
    set_asyncgen_hooks({
      firstiter: () => {
        throw error;
      },
    });
    const g = one();
    expect(await rejection(g.asend())).toBe(error);
    expect(await g.asend()).toBe(1);
    const thrown = one();
    expect(await rejection(thrown.athrow(new Error('x')))).toBe(error);
    expect(await thrown.asend()).toBe(1);
  });

  it('may use the generator itself', async () => {
    let inside: Promise<unknown> | undefined;
    set_asyncgen_hooks({ firstiter: (agen) => (inside = agen.next()) });
    const g = one();
    expect(await g.next()).toEqual({ value: undefined, done: true });
    expect(await inside).toEqual({ value: 1, done: false });
  });
});
