/** The stepper: requests one by one, and what of the machine is to be seen between them. */
import { compile } from '../playground/compile';
import { programFor, type Snapshot, Stepper } from '../playground/step';

const babel = () => import('@babel/standalone');

/** A stepper at a program, and a way to wait for what it shows. */
class Played {
  private seen: Snapshot | undefined;
  private waiting: (() => void) | undefined;
  readonly stepper = new Stepper((snapshot) => {
    this.seen = snapshot;
    this.waiting?.();
  });

  async until(holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    while (!this.seen || !holds(this.seen)) {
      await new Promise<void>((resolve) => (this.waiting = resolve));
    }
    return this.seen;
  }
}

async function playing(
  source: string,
  call: string,
  compiler: 'ours, TypeScript' | 'ours, Babel' = 'ours, TypeScript',
): Promise<Played> {
  const options = { debug: true };
  const request = { compiler, target: 'ES5', module: 'CommonJS', options } as const;
  const { code, problems } = await compile({ ...request, source: programFor(source, call) }, babel);
  expect(problems).toEqual([]);
  const played = new Played();
  await played.stepper.begin(code);
  return played;
}

const answers = ({ asked }: Snapshot): (string | undefined)[] => asked.map(({ answer }) => answer);
const isAnswered = (snapshot: Snapshot): boolean => !answers(snapshot).includes(undefined);

const ECHO = `export async function* echo(first: string) {
  let said: unknown = first;
  try {
    while (said !== 'stop') {
      await null;
      said = yield said;
    }
  } finally {
    console.log('closed');
  }
}
`;

test.each(['ours, TypeScript', 'ours, Babel'] as const)(
  'an async generator, under %s: its state, its queue, its answers',
  async (compiler) => {
    const { stepper, until } = await playing(ECHO, `echo('a')`, compiler).then((played) => ({
      stepper: played.stepper,
      until: played.until.bind(played),
    }));
    const fresh = await until(({ methods }) => methods.length > 0);
    expect(fresh.methods).toEqual(['next', 'throw', 'return', 'interrupt']);
    expect(fresh.activations).toEqual([
      expect.objectContaining({
        status: 'has not begun',
        variables: [{ name: 'first', value: 'a' }],
      }),
    ]);

    stepper.play('next', '');
    stepper.play('next', `'b'`);
    const busy = await until(({ asked }) => asked.length === 2);
    expect(busy.asked[1].request).toBe(`next('b')`);
    const stands = await until(isAnswered);
    expect(answers(stands)).toEqual(['{"value":"a","done":false}', '{"value":"b","done":false}']);
    expect(stands.activations[0]).toMatchObject({
      status: 'stands at a yield',
      variables: [
        { name: 'first', value: 'a' },
        { name: 'said', value: 'b' },
      ],
    });
    expect(stands.runs.map(({ outcome }) => outcome)).toEqual([
      ...['awaits', 'yields'],
      ...['awaits', 'yields'],
    ]);
    expect(stands.activations[0].state).toBe(stands.runs[1].to);

    stepper.play('throw', `new Error('boom')`);
    const ended = await until((snapshot) => snapshot.asked.length === 3 && isAnswered(snapshot));
    expect(answers(ended)[2]).toBe('rejects Error: boom');
    expect(ended.printed).toEqual(['closed']);
    expect(ended.activations[0]).toMatchObject({ status: 'has ended', variables: [] });
  },
  30_000,
);

test('requests that wait are a queue', async () => {
  const source = `let open: () => void;
const gate = new Promise<void>((resolve) => (open = resolve));
async function* waiting() { await gate; yield 1; open; }
`;
  const played = await playing(`${source}console.log('begins');\n`, 'waiting()');
  played.stepper.play('next', '');
  played.stepper.play('return', '7');
  const queued = await played.until(({ asked }) => asked.length === 2);
  expect(answers(queued)).toEqual([undefined, undefined]);
  expect(queued.activations[0].status).toBe('awaits');
  // What the program itself has printed before is none of it.
  expect(queued.printed).toEqual([]);

  // Where it waits, it is interrupted; the queue is answered behind that.
  played.stepper.play('interrupt', `new Error('enough')`);
  const ended = await played.until(
    (snapshot) => snapshot.asked.length === 3 && isAnswered(snapshot),
  );
  expect(answers(ended).slice(0, 2)).toEqual(['rejects Error: enough', '{"value":7,"done":true}']);
});

test('delegates are activations of their own, while they live', async () => {
  const source = `async function* inner() { yield 1; }
async function* outer() { yield* inner(); yield 2; }
`;
  const played = await playing(source, 'outer()');
  played.stepper.play('next', '');
  const inside = await played.until(
    (snapshot) => snapshot.asked.length === 1 && isAnswered(snapshot),
  );
  expect(inside.activations.map(({ status }) => status)).toEqual(['waits', 'stands at a yield']);
  played.stepper.play('next', '');
  const behind = await played.until(
    (snapshot) => snapshot.asked.length === 2 && isAnswered(snapshot),
  );
  expect(behind.activations.map(({ status }) => status)).toEqual(['stands at a yield']);
});

test("a generator that is not async answers at once, Python's has its own requests, an async function is a promise", async () => {
  const plain = await playing('function* one(): Generator<number> { yield 1; }', 'one()');
  plain.stepper.play('next', '');
  expect(answers(await plain.until(({ asked }) => asked.length === 1))).toEqual([
    '{"value":1,"done":false}',
  ]);

  const python = await playing(
    `import { async_generator, yield_ } from '@yield-from/runtime';
const echo = async_generator(async function () { for (let x: unknown = 0; ; ) x = await yield_(x); });`,
    'echo()',
  );
  const { methods } = await python.until((snapshot) => snapshot.methods.length > 0);
  expect(methods).toEqual([
    ...['next', 'throw', 'return', 'asend', 'athrow', 'aclose'],
    'interrupt',
  ]);
  python.stepper.play('asend', '');
  await python.until((snapshot) => snapshot.asked.length === 1 && isAnswered(snapshot));
  python.stepper.play('asend', '42');
  const sent = await python.until(
    (snapshot) => snapshot.asked.length === 2 && isAnswered(snapshot),
  );
  expect(answers(sent)).toEqual(['0', '42']);

  const called = await playing('async function f() { return 1; }', 'f()');
  const returned = await called.until(
    (snapshot) => snapshot.asked.length === 1 && isAnswered(snapshot),
  );
  expect(returned.methods).toEqual([]);
  expect(answers(returned)).toEqual(['1']);
}, 30_000);

test('what cannot be called or read is an answer too', async () => {
  const wrong = await playing('function* g(): Generator<number> { yield 1; }', 'missing()');
  const [said] = answers(await wrong.until(({ asked }) => asked.length === 1));
  expect(said).toMatch(/^throws ReferenceError/);

  const played = await playing('function* g(): Generator<number> { yield 1; }', 'g()');
  played.stepper.play('next', '(');
  const [answer] = answers(await played.until(({ asked }) => asked.length === 1));
  expect(answer).toMatch(/^throws SyntaxError/);
});
