/** `aclosing` (contextlib; async_generator 1.10, test_util.py, test_aclosing). */
import { give, python, rejection, wait } from '../testing';
import { aclosing } from './aclosing';

const tracked = (log: string[]) =>
  python(function* () {
    try {
      yield give(1);
      yield give(2);
    } finally {
      yield wait();
      log.push('closed');
    }
  })();

it('closes when the callback is through, and resolves with its result', async () => {
  const log: string[] = [];
  const result = await aclosing(tracked(log), async (g) => {
    log.push(String(await g.asend()));
    return 'result';
  });
  expect([result, ...log]).toEqual(['result', '1', 'closed']);
});

it('closes when the callback fails, and rejects with its error', async () => {
  const log: string[] = [];
  const error = new Error('body');
  const outcome = aclosing(tracked(log), async (g) => {
    await g.asend();
    throw error;
  });
  expect(await rejection(outcome)).toBe(error);
  expect(log).toEqual(['closed']);
});

it('rejects with the error of closing, the body’s as its cause', async () => {
  const failing = python(function* () {
    try {
      yield give(1);
    } finally {
      throw new RangeError('closing');
    }
  })();
  const body = new Error('body');
  const error = await rejection(
    aclosing(failing, async (g) => {
      await g.asend();
      throw body;
    }),
  );
  expect(error).toBeInstanceOf(RangeError);
  expect(error.cause).toBe(body);
});

it('closes at the end of an await using block', async () => {
  const log: string[] = [];
  const closing = aclosing(tracked(log));
  await closing.agen.asend();
  await closing[Symbol.asyncDispose]();
  expect(log).toEqual(['closed']);
});

it('closes native generators by return', async () => {
  const log: string[] = [];
  async function* native() {
    try {
      yield 1;
    } finally {
      log.push('closed');
    }
  }
  await aclosing(native(), async (g) => void (await g.next()));
  expect(log).toEqual(['closed']);
});
