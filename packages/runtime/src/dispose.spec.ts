/**
 * `using` and `await using` (DisposeResources): order, turns, errors. Node 20 has no syntax for it, the standard is the
 * oracle.
 */
import { disposal, disposeAll } from './dispose';
import { define, start } from './kind';
import { END, type Frame, THROW } from './protocol';
import { turns } from './testing';

type Disposal = ReturnType<typeof disposal>;

/**
 * Disposes what `fill` adds to a block that is left by `completion`; the log, the number of turns it took, and the
 * error.
 */
async function dispose(
  fill: (resources: Disposal, log: string[]) => void,
  completion: Parameters<typeof disposeAll>[2] = 0,
) {
  const log: string[] = [];
  let error: Error | undefined;
  let finishedAt = 0;
  let turn = 0;
  const g = define(
    (kind) =>
      (() =>
        start(
          kind,
          ($: Frame) => {
            if ($.state === 0) {
              const resources = disposal();
              fill(resources, log);
              $.state = 1;
              $.region = 1;
              return disposeAll($, resources, completion);
            }
            finishedAt = turn;
            if ($.state === 2) error = $.value as Error;
            return END;
          },
          [2, 0, 0],
        )) as never,
  ) as unknown as () => AsyncGenerator;
  const clock = turns(20, (n) => (turn = n));
  await Promise.all([g().next(), clock]);
  return { log, turns: finishedAt, error: error as Error };
}

const sync = (log: string[], name: string, error?: Error) => ({
  [Symbol.dispose]() {
    log.push(name);
    if (error) throw error;
  },
});
const later = (log: string[], name: string, error?: Error) => ({
  [Symbol.asyncDispose]() {
    log.push(name);
    return error ? Promise.reject(error) : Promise.resolve();
  },
});

it('disposes in reverse order; sync resources take no turn, async ones one each', async () => {
  expect(
    await dispose((r, log) => {
      r.use(sync(log, 'a'));
      r.use(sync(log, 'b'));
      r.use(null);
    }),
  ).toEqual({ log: ['b', 'a'], turns: 0, error: undefined });
  expect(
    await dispose((r, log) => {
      r.useAsync(later(log, 'a'));
      r.use(sync(log, 'b'));
      r.useAsync(later(log, 'c'));
    }),
  ).toEqual({ log: ['c', 'b', 'a'], turns: 2, error: undefined });
});

it('an await using of null takes a turn, together with others of its sort', async () => {
  const outcome = await dispose((r, log) => {
    r.use(sync(log, 'a'));
    r.useAsync(undefined);
    r.useAsync(null);
  });
  expect([outcome.log, outcome.turns]).toEqual([['a'], 1]);
});

it('await using of a sync resource takes a turn, also when it throws', async () => {
  const outcome = await dispose((r, log) => void r.useAsync(sync(log, 'a', new Error('a'))));
  expect([outcome.log, outcome.turns, outcome.error.message]).toEqual([['a'], 1, 'a']);
});

it('the error of the block and those of disposing are chained', async () => {
  const outcome = await dispose(
    (r, log) => {
      r.useAsync(later(log, 'a', new Error('a')));
      r.use(sync(log, 'b', new Error('b')));
    },
    { type: THROW, value: new Error('block') },
  );
  const error = outcome.error as Error & {
    error: Error;
    suppressed: Error & { error: Error; suppressed: Error };
  };
  expect(outcome.log).toEqual(['b', 'a']);
  expect(error.name).toBe('SuppressedError');
  expect(error.error.message).toBe('a');
  expect(error.suppressed.error.message).toBe('b');
  expect(error.suppressed.suppressed.message).toBe('block');
});

it('refuses what cannot be disposed', () => {
  for (const wrong of [5, {}, { [Symbol.dispose]: 5 }]) {
    expect(() => disposal().use(wrong)).toThrow(TypeError);
    expect(() => disposal().useAsync(wrong)).toThrow(TypeError);
  }
});
