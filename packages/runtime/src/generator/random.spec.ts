/**
 * Random generators that delegate to one another, to shared ones and to foreign iterators of every sort, driven by
 * random requests to any of them: the log of the lowered ones is native's. Seeds are fixed; a failing one is printed.
 */
import { type Body, from, give, show } from '../testing';
import { lowered, type Make } from './testing';

type Random = (below: number) => number;

/** mulberry32 */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Op {
  readonly how: 'yield' | 'throw' | 'shared' | 'own' | 'foreign' | 'self' | 'ask' | 'return';
  readonly name: string;
  /** Whatever the operation has to choose. */
  readonly pick: number;
}

/** One generator: what it does, what it does when something is thrown at it, and at its end. */
interface Plan {
  readonly body: readonly Op[];
  readonly onThrow: readonly Op[];
  readonly onExit: readonly Op[];
}

const HOWS = ['yield', 'yield', 'yield', 'shared', 'shared', 'own', 'foreign', 'foreign'] as const;
const RARE = ['throw', 'self', 'ask', 'return'] as const;

function operations(random: Random, name: string, most: number): Op[] {
  return Array.from({ length: random(most + 1) }, (_, i) => ({
    how: random(8) === 0 ? RARE[random(RARE.length)] : HOWS[random(HOWS.length)],
    name: name + i,
    pick: random(1 << 16),
  }));
}

function plan(random: Random, name: string): Plan {
  return {
    body: operations(random, name + 'b', 4),
    onThrow: random(2) ? operations(random, name + 'c', 2) : [],
    onExit: random(2) ? operations(random, name + 'f', 2) : [],
  };
}

interface World {
  readonly plans: readonly Plan[];
  readonly shared: Generator<unknown, unknown, unknown>[];
  readonly make: Make<[World, number, number]>;
  log(entry: string): void;
}

/** What an operation delegates to. */
function iterableOf(world: World, op: Op, depth: number): unknown {
  const { shared, plans, make } = world;
  if (op.how === 'foreign') return foreign(world, op);
  if (op.how === 'own' && depth < 4) return make(world, op.pick % plans.length, depth + 1);
  const generator = shared[op.pick % shared.length];
  return overridden(world, op, generator);
}

/** Now and then a generator has methods of its own, for a while. */
function overridden({ log }: World, op: Op, g: Generator<unknown, unknown, unknown>): unknown {
  const target = g as unknown as Record<string, unknown>;
  switch ((op.pick >> 4) % 12) {
    case 0:
      target.throw = null;
      break;
    case 1:
      target.return = undefined;
      break;
    case 2:
      Object.defineProperty(target, 'return', {
        configurable: true,
        get() {
          log('own return of ' + op.name);
          if ((op.pick >> 8) % 2) throw new Error('getter ' + op.name);
          return (value: unknown) => ({ value, done: (op.pick >> 9) % 2 === 0 });
        },
      });
      break;
    case 3:
      target.next = () => ({ value: 'own next', done: (op.pick >> 8) % 3 === 0 });
      break;
    case 4:
      for (const key of ['next', 'throw', 'return']) delete target[key];
      break;
  }
  return g;
}

/** An iterator that logs every access; which methods it has, and what it answers, is `op.pick`. */
function foreign({ log }: World, { name, pick }: Op): unknown {
  if (pick % 5 === 0) return ['array of ' + name, 2].slice(pick & 1);
  let left = 1 + ((pick >> 2) % 3);
  const result = (value: unknown): unknown => {
    if ((pick >> 7) % 13 === 0) return value;
    let reads = 0;
    left--;
    return {
      get done() {
        log(name + ' done');
        if ((pick >> 7) % 13 === 1) throw new Error('done of ' + name);
        return left < 0 || ((pick >> 7) % 3 === 2 && reads++ > (pick >> 4) % 3);
      },
      get value() {
        log(name + ' value');
        if ((pick >> 7) % 13 === 2) throw new Error('value of ' + name);
        return value;
      },
    };
  };
  const iterator: Record<string, unknown> = {
    next: (value: unknown) => {
      log(name + ' next ' + show(value));
      return result(name);
    },
  };
  for (const [bit, key] of ['throw', 'return'].entries()) {
    if ((pick >> (5 + bit)) & 1) continue;
    Object.defineProperty(iterator, key, {
      get() {
        log(name + ' get ' + key);
        if ((pick >> 7) % 11 === bit) throw new Error(key + ' of ' + name);
        return (value: unknown) => {
          log(name + ' ' + key + ' ' + show(value));
          if ((pick >> 7) % 7 === bit) throw new Error(key + ' by ' + name);
          return result(value);
        };
      },
    });
  }
  return { [(pick & 8) === 0 ? Symbol.iterator : '@@iterator']: () => iterator };
}

/** The operations that are the same in both: what is thrown, and requests from inside. */
function act({ log, shared }: World, op: Op): void {
  if (op.how === 'throw') throw new Error(op.name);
  const target = shared[op.pick % shared.length];
  try {
    log('asked ' + show(target[op.pick & 16 ? 'next' : 'return'](op.name)));
  } catch (error) {
    log('refused ' + show(error));
  }
}

const isDelegation = ({ how }: Op): boolean => /shared|own|foreign|self/.test(how);

/**
 * One text for both, with `YIELD` and `DELEGATE` in it: nothing may stand between a native generator and its delegate,
 * as every `yield*` reads `done`.
 */
const TEXT = `function* (world, index, depth) {
  const { body, onThrow, onExit } = world.plans[index];
  try {
    RUN(body)
  } catch (error) {
    world.log('caught ' + show(error));
    if (onThrow.length === 0) throw error;
    RUN(onThrow)
  } finally {
    world.log('exit of ' + index);
    RUN(onExit)
  }
  return 'end of ' + index;
}`.replace(
  /RUN\((\w+)\)/g,
  `for (const op of $1) {
      if (op.how === 'yield') world.log('sent ' + show(YIELD(op.name)));
      else if (op.how === 'return') return op.name;
      else if (isDelegation(op)) world.log('got ' + show(DELEGATE(iterableOf(world, op, depth))));
      else act(world, op);
    }`,
);

function compile(yieldText: string, delegateText: string): unknown {
  const text = TEXT.replace(/YIELD/g, yieldText).replace(/DELEGATE/g, delegateText);
  const names = { show, give, from, isDelegation, iterableOf, act, nativeIterable };
  const factory = new Function(...Object.keys(names), `return ${text}`) as (
    ...values: unknown[]
  ) => unknown;
  return factory(...Object.values(names));
}

const ours = lowered(compile('yield give', 'yield from') as Body<[World, number, number]>);
const theirs = compile('yield ', 'yield* nativeIterable') as Make<[World, number, number]>;

/** A native `yield*` does not know the key that engines without symbols use. */
function nativeIterable(iterable: unknown): Iterable<unknown> {
  const fallback = (iterable as Record<string, () => Iterator<unknown>>)['@@iterator'];
  return fallback === undefined ? (iterable as Iterable<unknown>) : { [Symbol.iterator]: fallback };
}

function play(make: Make<[World, number, number]>, seed: number): string[] {
  const random = randomFrom(seed);
  const entries: string[] = [];
  const plans = Array.from({ length: 2 + random(3) }, (_, i) => plan(random, 'g' + String(i)));
  const log = (entry: string): void => {
    // Two generators that ask each other may have no end.
    if (entries.length > 400) throw new RangeError('enough');
    entries.push(entry);
  };
  const world: World = { plans, shared: [], make, log };
  for (let i = 0; i < plans.length; i++) world.shared.push(make(world, i, 0));
  for (let i = 0; i < 14; i++) {
    const target = random(world.shared.length);
    const method = random(5);
    const name = method < 3 ? 'next' : method < 4 ? 'throw' : 'return';
    try {
      const value: unknown = name === 'throw' ? new Error('thrown ' + String(i)) : 'v' + String(i);
      log(`${name} of ${String(target)}`);
      log(show(world.shared[target][name](value)));
    } catch (error) {
      if (error instanceof RangeError) break;
      entries.push('threw ' + show(error));
    }
  }
  return entries;
}

it('does what native ones do', () => {
  for (let seed = 1; seed <= 1500; seed++) {
    expect([seed, ...play(ours, seed)]).toEqual([seed, ...play(theirs, seed)]);
  }
});
