/** Chains of our own generators: depth, outsiders, overridden methods. */
import { collect, from, give, native, rejection, turns, wait } from '../testing';

type Generator = AsyncGenerator<unknown, unknown, unknown>;

// Deep chains take their time on a machine that is busy otherwise.
jest.setTimeout(60_000);

const DEPTH = 100_000;

const nested: (depth: number, log?: unknown[]) => Generator = native(function* (
  depth: number,
  log: unknown[] = [],
) {
  if (depth > 0) {
    const value = yield from(nested(depth - 1, log));
    return value;
  }
  try {
    yield give(1);
    yield give(2);
  } catch (error) {
    yield give(error);
  } finally {
    log.push('finally');
  }
  return 'bottom';
}) as never;

describe('a chain 100,000 deep', () => {
  it('is built, drained and returned through without a deep stack', async () => {
    const g = nested(DEPTH);
    expect(await g.next()).toEqual({ value: 1, done: false });
    expect(await g.next()).toEqual({ value: 2, done: false });
    expect(await g.next()).toEqual({ value: 'bottom', done: true });
  });

  it('is thrown into', async () => {
    const g = nested(DEPTH);
    await g.next();
    expect(await g.throw('x')).toEqual({ value: 'x', done: false });
    const error = new Error('y');
    expect(await rejection(g.throw(error))).toBe(error);
    expect(await g.next()).toEqual({ value: undefined, done: true });
  });

  it('is closed', async () => {
    const log: unknown[] = [];
    const g = nested(DEPTH, log);
    await g.next();
    expect(await g.return('r')).toEqual({ value: 'r', done: true });
    expect(log).toEqual(['finally']);
  });
});

/** yield* iterable, and then the value. */
const outer = native(function* (iterable: unknown) {
  const value = yield from(iterable);
  yield give(['after', value]);
  return 'outer';
});

/** 0, 1, 2 … with a turn before each. */
const counter = native(function* () {
  for (let i = 0; i < 6; i++) {
    yield wait();
    yield give(i);
  }
  return 'counted';
});

const nativeOuter = async function* (iterable: AsyncIterable<unknown>): Generator {
  const value: unknown = yield* iterable;
  yield ['after', value];
  return 'outer';
};
const nativeCounter = async function* (): Generator {
  for (let i = 0; i < 6; i++) {
    await undefined;
    yield i;
  }
  return 'counted';
};

const scenes: Record<string, (root: Generator, middle: Generator, inner: Generator) => unknown> = {
  'somebody else takes an item between two requests': async (root, _middle, inner) => [
    await root.next(),
    await inner.next(),
    await root.next(),
    await inner.next(),
    await root.next(),
  ],
  'everybody asks at once': (root, middle, inner) =>
    Promise.all([
      root.next(),
      inner.next(),
      middle.next(),
      root.next(),
      inner.next(),
      middle.next(),
      root.next(),
    ]),
  'the middle one is asked while the innermost is at work': async (root, middle, inner) => {
    await root.next();
    return Promise.all([root.next(), middle.next(), inner.next(), root.next()]);
  },
  'the innermost is closed from outside': async (root, _middle, inner) => [
    await root.next(),
    await inner.return('closed'),
    await root.next(),
    await root.next(),
    await root.next(),
  ],
  'the innermost is closed while it serves the chain': async (root, _middle, inner) => {
    await root.next();
    const requests = [root.next(), inner.return('closed'), root.next(), root.next()];
    return Promise.all(requests);
  },
  'the middle one is thrown into from outside': async (root, middle) => {
    await root.next();
    const thrown = middle.throw(new Error('x')).catch(String);
    return [await thrown, await root.next(), await root.next()];
  },
  'somebody else finishes the innermost': async (root, _middle, inner) => {
    await root.next();
    for (let i = 0; i < 6; i++) await inner.next();
    return [await inner.next(), await root.next(), await root.next(), await root.next()];
  },
  'return passes through after somebody else came by': async (root, _middle, inner) => [
    await root.next(),
    await inner.next(),
    await root.return('r'),
    await inner.next(),
  ],
  'throw passes through after somebody else came by': async (root, middle, inner) => [
    await root.next(),
    await middle.next(),
    await root.throw(new Error('x')).catch(String),
    await inner.next(),
    await middle.next(),
  ],
};

describe('generators inside a chain that are used by others too do what native ones do', () => {
  for (const name of Object.keys(scenes)) {
    it(name, async () => {
      const inner = counter();
      const middle = outer(inner);
      const nativeInner = nativeCounter();
      const nativeMiddle = nativeOuter(nativeInner);
      expect(await scenes[name](outer(middle), middle, inner)).toEqual(
        await scenes[name](nativeOuter(nativeMiddle), nativeMiddle, nativeInner),
      );
    });
  }
});

it('two outer generators share an inner one', async () => {
  const play = async (a: Generator, b: Generator) => [
    await a.next(),
    await b.next(),
    await a.next(),
    ...(await Promise.all([a.next(), b.next(), a.next(), b.next()])),
    await a.next(),
    await b.next(),
    await a.next(),
  ];
  const inner = counter();
  const nativeInner = nativeCounter();
  expect(await play(outer(inner), outer(inner))).toEqual(
    await play(nativeOuter(nativeInner), nativeOuter(nativeInner)),
  );
});

it('a generator that delegates to itself waits for itself', async () => {
  const log: string[] = [];
  const self: Generator = native(function* () {
    log.push('started');
    yield from(self);
    log.push('never');
  })();
  void self.next();
  await turns(50);
  expect(log).toEqual(['started']);
});

describe('overridden methods are called', () => {
  it('next: read once, at the start of the delegation', async () => {
    const inner = counter();
    inner.next = () => Promise.resolve({ value: 'own', done: true }) as never;
    expect(await collect(outer(inner))).toEqual([['after', 'own']]);
    const later = counter();
    const g = outer(later);
    await g.next();
    later.next = inner.next;
    expect(await g.next()).toEqual({ value: 1, done: false });
  });

  it('throw and return: read when they are needed', async () => {
    for (const name of ['throw', 'return'] as const) {
      const inner = counter();
      const g = outer(outer(inner));
      await g.next();
      inner[name] = (value: unknown) =>
        Promise.resolve({ value: ['own', value], done: false }) as never;
      expect(await g[name]('x')).toEqual({ value: ['own', 'x'], done: false });
      expect(await g.next()).toEqual({ value: 1, done: false });
    }
  });

  it('return: null is a missing one', async () => {
    const inner = counter();
    const g = outer(inner);
    await g.next();
    inner.return = null as never;
    expect(await g.return('r')).toEqual({ value: 'r', done: true });
    expect(await inner.next()).toEqual({ value: 1, done: false });
  });
});
