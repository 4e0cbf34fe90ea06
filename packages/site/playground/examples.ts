/** Programs to begin with. */
import { MISTAKES, type Peer } from './mistakes';

export interface Example {
  readonly title: string;
  readonly source: string;
  /** What the stepper calls. */
  readonly call: string;
  /** What other compilers print of it, if that is something else. */
  readonly others?: Readonly<Partial<Record<Peer, readonly string[]>>>;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'A countdown',
    call: 'countdown(3)',
    source: `async function* countdown(from: number) {
  try {
    while (from > 0) yield from--;
    return 'lift-off';
  } finally {
    console.log('done');
  }
}

async function main() {
  for await (const n of countdown(3)) console.log(n);
}

void main();
`,
  },
  {
    title: 'Delegation, 100 deep',
    call: 'level(3)',
    source: `async function* level(depth: number): AsyncGenerator<number> {
  if (depth > 0) yield* level(depth - 1);
  else for (let i = 0; i < 3; i++) yield i;
}

async function main() {
  for await (const i of level(100)) console.log(i);
}

void main();
`,
  },
  {
    title: 'Requests queue',
    call: 'one()',
    source: `async function* one() {
  console.log('begins');
  const sent = yield 1;
  console.log('was sent', sent);
  yield 2;
}

const g = one();
const answer = (name: string) => (result: IteratorResult<number>) => console.log(name, result);
void g.next('a').then(answer('first'));
void g.next('b').then(answer('second'));
void g.return(undefined as never).then(answer('third'));
void g.next('d').then(answer('fourth'));
`,
  },
  {
    title: 'return() at a delegate',
    call: 'outer()',
    source: `async function* inner() {
  try {
    yield 1;
  } finally {
    console.log('inner closed');
    yield 'last';
  }
}

async function* outer(): AsyncGenerator<unknown, unknown> {
  try {
    return yield* inner();
  } finally {
    console.log('outer closed');
  }
}

async function main() {
  const g = outer();
  console.log(await g.next());
  console.log(await g.return('stopped'));
  console.log(await g.next());
}

void main();
`,
  },
  {
    title: 'A jump overrides a return',
    call: 'overridden()',
    source: `function* overridden(): Generator<number, number> {
  try {
    yield 1;
    return 1;
  } finally {
    label: try {
      return 2;
    } finally {
      yield 2;
      break label;
    }
  }
}

const g = overridden();
console.log(g.next(), g.next(), g.next());
`,
  },
  {
    title: 'Closures in a loop that waits',
    call: 'main()',
    source: `async function main() {
  const made: (() => number)[] = [];
  for (let i = 0; i < 3; i++) {
    made.push(() => i++);
    await null;
  }
  console.log(made.map((f) => f()), made.map((f) => f()));
}

void main();
`,
  },
  {
    title: 'Order of evaluation',
    call: 'main()',
    source: `const say = (text: string) => (console.log(text), { [text]: text }) as Record<string, unknown>;

async function main() {
  const key = () => (console.log('key'), 'a');
  say('object')[key()] = await (console.log('value'), Promise.resolve(1));
  let x = 1;
  x += await (x = 10);
  console.log(x);
  const f = (...args: unknown[]) => args.length;
  console.log(f(x, ...[x++, x], await x, x));
}

void main();
`,
  },
  {
    title: 'Turns of an async function',
    call: 'slow()',
    source: `async function quick() {
  return 1;
}

async function slow() {
  return Promise.resolve(2);
}

void slow().then((n) => console.log('slow', n));
void quick().then((n) => console.log('quick', n));
void Promise.resolve()
  .then(() => console.log('turn 1'))
  .then(() => console.log('turn 2'))
  .then(() => console.log('turn 3'));
`,
  },
  {
    title: "Python's protocol",
    call: 'echo()',
    source: `import { async_generator, yield_, StopAsyncIteration } from '@yield-from/runtime';

const echo = async_generator(async function () {
  let said = '';
  while (said !== 'stop') {
    try {
      said = ((await yield_(said)) as string) ?? '';
    } catch (error) {
      said = 'caught ' + (error as Error).message;
    }
  }
  return 'bye';
});

async function main() {
  const e = echo();
  console.log(await e.asend());
  console.log(await e.asend('hello'));
  console.log(await e.athrow(new Error('boom')));
  try {
    await e.asend('stop');
  } catch (error) {
    console.log(error instanceof StopAsyncIteration, (error as { value: unknown }).value);
  }
}

void main();
`,
  },
  ...MISTAKES,
  {
    title: 'A mistake, and its diagnostic',
    call: 'numbers()',
    source: `import { async_generator, yield_ } from '@yield-from/runtime';

const numbers = async_generator(async function () {
  yield_(1);
});
`,
  },
];
