/**
 * Properties of queues and chains. Three generators, each the delegate of the one above, are asked in any order and
 * number at a time, by anybody: what each request comes to is what native ones answer, and between any two turns the
 * invariants of machine.ts hold.
 */
import * as fc from 'fast-check';
import { machineOf } from '../brand';
import { from, give, native, show, wait } from '../testing';
import { isWaiting } from '../core/waiter';
import { isBusy, rootOf } from './chain';
import type { Machine } from './machine';

type Generator = AsyncGenerator<unknown, unknown, unknown>;
type Chain = readonly [root: Generator, middle: Generator, inner: Generator];

interface Command {
  readonly of: number;
  readonly how: 'next' | 'throw' | 'return' | 'own throw' | 'own return' | 'no return';
}

const innerOurs = native(function* () {
  for (let i = 0; i < 5; i++) {
    try {
      yield wait();
      yield give(i);
    } catch (error) {
      yield give(['caught', error]);
    } finally {
      yield wait();
    }
  }
  return 'inner';
});
async function* innerNative(): Generator {
  for (let i = 0; i < 5; i++) {
    try {
      await undefined;
      yield i;
    } catch (error) {
      yield ['caught', error];
    } finally {
      await undefined;
    }
  }
  return 'inner';
}

const outerOurs = native(function* (iterable: unknown) {
  let value: unknown;
  try {
    value = yield from(iterable);
  } finally {
    yield give('finally');
  }
  yield give(['after', value]);
  return 'outer';
});
async function* outerNative(iterable: AsyncIterable<unknown>): Generator {
  let value: unknown;
  try {
    value = yield* iterable;
  } finally {
    yield 'finally';
  }
  yield ['after', value];
  return 'outer';
}

const ours = (): Chain => {
  const inner = innerOurs();
  const middle = outerOurs(inner);
  return [outerOurs(middle), middle, inner];
};
const theirs = (): Chain => {
  const inner = innerNative();
  const middle = outerNative(inner);
  return [outerNative(middle), middle, inner];
};

/** Plays batches of commands, each batch at once, and lets everything come to rest in between. */
async function play(
  chain: Chain,
  batches: readonly (readonly Command[])[],
  check: () => void,
): Promise<string[]> {
  const outcomes: string[] = [];
  for (const batch of batches) {
    for (const { of, how } of batch) {
      const g = chain[of];
      if (how === 'next' || how === 'throw' || how === 'return') {
        if (g[how] === null) continue;
        const at = outcomes.push('pending') - 1;
        g[how](at).then(
          (result) => (outcomes[at] = JSON.stringify(result)),
          (error: unknown) => (outcomes[at] = 'rejected ' + show(error)),
        );
      } else if (how === 'no return') {
        g.return = null as never;
      } else {
        const name = how === 'own throw' ? 'throw' : 'return';
        g[name] = function (this: Generator, value: unknown) {
          return (Object.getPrototypeOf(this) as Generator)[name].call(this, ['own', value]);
        };
      }
      check();
    }
    for (let turn = 0; turn < 60; turn++) {
      await undefined;
      check();
    }
  }
  return outcomes;
}

/** The invariants of machine.ts. */
function assertInvariants(machines: readonly Machine[]): void {
  for (const machine of machines) {
    const { outer, last, star, wait: waiter } = machine;
    const root = rootOf(machine);
    const isLeaf = root.end === machine;
    const holds = [
      // The ends of a chain know each other.
      root.end.end === root && rootOf(root.end) === root,
      // Only a root has requests.
      outer === null || last === null,
      // Each but the leaf has a `yield*` of the next one.
      outer === null || machineOf(outer.star!.iterator) === machine,
      isLeaf || star !== null,
      // Only the leaf waits, and only for a request.
      !isWaiting(machine) || (waiter!.record === machine && isLeaf && isBusy(machine)),
    ];
    if (holds.indexOf(false) >= 0) throw new Error('invariant ' + holds.indexOf(false));
  }
}

async function expectNative(batches: readonly (readonly Command[])[]): Promise<void> {
  const chain = ours();
  const machines = chain.map((g) => machineOf(g)!);
  const outcomes = await play(chain, batches, () => assertInvariants(machines));
  expect(outcomes).toEqual(await play(theirs(), batches, () => {}));
  for (const machine of machines) expect(isWaiting(machine)).toBe(false);
}

const requests: Command[] = [0, 1, 2].flatMap((of) =>
  (['next', 'throw', 'return'] as const).map((how) => ({ of, how })),
);

it('all sequences of three requests, at once and one after the other, after an item', async () => {
  const first: Command[] = [{ of: 0, how: 'next' }];
  for (const a of requests) {
    for (const b of requests) {
      for (const c of requests) {
        await expectNative([first, [a, b, c]]);
        await expectNative([first, [a, b], [c]]);
      }
    }
  }
}, 60_000);

it('any batches of requests, with methods overridden in between', async () => {
  const command = fc.record<Command>({
    of: fc.integer({ min: 0, max: 2 }),
    how: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Command['how']>('next') },
      { weight: 4, arbitrary: fc.constantFrom<Command['how']>('throw', 'return') },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Command['how']>('own throw', 'own return', 'no return'),
      },
    ),
  });
  const batches = fc.array(fc.array(command, { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(fc.asyncProperty(batches, expectNative), { seed: 14, numRuns: 300 });
}, 60_000);
