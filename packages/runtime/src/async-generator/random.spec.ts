/**
 * Random bodies, driven by random overlapping requests with random numbers of turns between them: the log of a
 * lowered generator is native's, turn by turn. Seeds are fixed; a failing one is printed.
 */
import { type Body, give, native, trace, turns, wait, watch } from '../testing';

type LogFunction = (entry: string) => void;
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

/** A value to yield, await or send: plain, a promise, a rejected one, a thenable, an object. */
function value(kind: number, name: string, log: LogFunction): unknown {
  switch (kind) {
    case 0:
      return Promise.resolve(name);
    case 1: {
      const rejected = Promise.reject(new Error(name));
      rejected.catch(() => {});
      return rejected;
    }
    case 2:
      return {
        then(resolve: (value: unknown) => void) {
          log('then ' + name);
          resolve(name);
        },
      };
    case 3:
      return Object(1);
    default:
      return name;
  }
}

/** Long enough for a consumer to have waited for many results before it overlaps its requests. */
const LONG = 80;

type Op = {
  readonly how: 'yield' | 'await' | 'job' | 'throw';
  readonly kind: number;
  readonly name: string;
};

function program(random: Random): Op[] {
  const length = random(4) === 0 ? LONG : 1 + random(6);
  return Array.from({ length }, (_, i) => {
    const pick = random(12);
    const how = pick < 7 ? 'yield' : pick < 10 ? 'await' : pick < 11 ? 'job' : 'throw';
    return { how, kind: length === LONG ? 4 + random(3) : random(9), name: 'v' + i } as const;
  }).filter((op) => length < LONG || op.how !== 'throw');
}

function* bodyOf(ops: readonly Op[], log: LogFunction): ReturnType<Body<[]>> {
  try {
    for (const op of ops) {
      if (op.how === 'throw') throw new Error(op.name);
      if (op.how === 'job') void Promise.resolve().then(() => log('job ' + op.name));
      else if (op.how === 'await')
        log('awaited ' + String(yield wait(value(op.kind, op.name, log))));
      else log('sent ' + String(yield give(value(op.kind, op.name, log))));
    }
  } catch (error) {
    log('caught ' + String(error));
    yield give('caught');
  } finally {
    log('finally');
    yield wait('x');
    log('cleaned');
  }
  return value(ops.length % 5, 'result', log);
}

async function* nativeOf(ops: readonly Op[], log: LogFunction): AsyncGenerator<unknown, unknown> {
  try {
    for (const op of ops) {
      if (op.how === 'throw') throw new Error(op.name);
      if (op.how === 'job') void Promise.resolve().then(() => log('job ' + op.name));
      else if (op.how === 'await') log('awaited ' + String(await value(op.kind, op.name, log)));
      else log('sent ' + String(yield value(op.kind, op.name, log)));
    }
  } catch (error) {
    log('caught ' + String(error));
    yield 'caught';
  } finally {
    log('finally');
    await 'x';
    log('cleaned');
  }
  return value(ops.length % 5, 'result', log);
}

/** The same requests each time it is called. */
function scriptOf(seed: number) {
  return async (g: AsyncGenerator<unknown, unknown, unknown>, log: LogFunction) => {
    const random = randomFrom(seed);
    const sequential = random(3) === 0 ? 25 : 0;
    for (let i = 0; i < sequential; i++) await g.next('q' + i).catch(() => {});
    for (let i = 0; i < 8; i++) {
      const name = 'r' + i;
      const pick = random(8);
      if (pick < 6) watch(log, name, g.next(name));
      else if (pick < 7) watch(log, name, g.throw(new Error(name)));
      else watch(log, name, g.return(value(random(9), name, log)));
      const gap = random(6);
      if (random(5) === 0) void Promise.resolve().then(() => log('between ' + name));
      if (gap > 1) await turns(gap);
    }
  };
}

it('1,000 random programs and scripts', async () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const ops = program(randomFrom(seed * 7919));
    const script = scriptOf(seed);
    const ours = await trace((log) => native(() => bodyOf(ops, log))(), script, 250);
    const theirs = await trace((log) => nativeOf(ops, log), script, 250);
    expect({ seed, ops, log: ours }).toEqual({ seed, ops, log: theirs });
  }
}, 120_000);
