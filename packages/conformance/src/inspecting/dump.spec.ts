/** `@yield-from/runtime/debug`: what it says of the generators of a program. */
import { clock } from './clock';
import {
  get_asyncgen_hooks,
  set_asyncgen_hooks,
  type AsyncGeneratorObject,
} from '@yield-from/runtime/inspect';
import {
  dumpGenerators,
  expectNoOpenGenerators,
  rememberCreation,
} from '@yield-from/runtime/debug';
import { interrupt, stop } from '@yield-from/runtime/interrupt';
import { COMPILERS, plain, run } from './compiled';

clock.release();

type Agen = AsyncGeneratorObject<unknown, unknown, unknown>;

const PROGRAM = `
async function* lines(source) {
  for await (const x of source) yield x;
}
async function* read(p) {
  yield 1;
  await p;
  yield 2;
}
async function main(p) {
  for await (const x of lines(read(p))) if (x > 1) break;
}
async function* top(p) {
  yield* read(p);
}
async function* itself(own) {
  await own.self.next();
}
async function* byHand(other) {
  await other.next();
}
async function* stubborn(p, gate) {
  try {
    await p;
  } finally {
    await gate;
  }
}
function made(p) {
  return read(p);
}
`;

interface Program {
  main(p: unknown): Promise<void>;
  lines(source: unknown): Agen;
  read(p: unknown): Agen;
  top(p: unknown): Agen;
  itself(own: { self?: Agen }): Agen;
  byHand(other: Agen): Agen;
  stubborn(p: unknown, gate: unknown): Agen;
  made(p: unknown): Agen;
}

const ALL = `${PROGRAM}function all() {
  return { main, lines, read, top, itself, byHand, stubborn, made };
}
`;

const never = new Promise(() => undefined);

async function settle(): Promise<void> {
  for (let i = 0; i < 60; i++) await undefined;
}

/** What there is to say, with numbers that begin at 1. */
function dumped(): string[] {
  const text = dumpGenerators();
  const numbers = [...new Set(text.match(/#\d+/g))].sort((a, b) => +a.slice(1) - +b.slice(1));
  return text.replace(/#\d+/g, (number) => `#${numbers.indexOf(number) + 1}`).split('\n');
}

let print: jest.SpyInstance;
const open: Agen[] = [];
/** To be closed behind the test. */
function begun(agen: Agen): Agen {
  open.push(agen);
  return agen;
}

beforeAll(() => {
  print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  for (const agen of open.splice(0)) void stop(agen);
  await settle();
  expect(dumped()).toEqual(['No generator is open.']);
});

jest.setTimeout(60_000);

describe.each(Object.entries(COMPILERS))('%s', (_, compile) => {
  const load = (): Program => run<Program>(compile(ALL), 'all');

  it('prints who waits for whom, where, and since when', async () => {
    const { main } = load();
    let go = (): void => undefined;
    const done = main(new Promise<void>((resolve) => (go = resolve)));
    await settle();
    clock.advance(252_000);
    const text = [
      '#1 lines  waiting 4m12s on #2 read  src/program.js:3:20',
      '   awaited by #3 main  src/program.js:11:20',
      '#2 read  waiting 4m12s on a promise  src/program.js:7:3',
      '   awaited by #1 lines  src/program.js:3:20',
    ];
    expect(dumped()).toEqual(text);
    expect((print.mock.lastCall as [string])[0].split('\n')).toHaveLength(4);
    go();
    await done;
  });

  it('keeps those that are open, and makes nothing for the many that end at once', async () => {
    const { byHand, read } = load();
    const { WeakRef: Native } = globalThis;
    const references = jest
      .spyOn(globalThis, 'WeakRef')
      .mockImplementation((machine) => new Native(machine));
    const open = begun(read(never));
    await open.next();
    const none = { next: () => undefined } as never;
    for (let i = 0; i < 1000; i++) await byHand(none).next();
    expect(dumpGenerators({ json: true }).map(({ name }) => name)).toEqual(['read']);
    expect(references.mock.calls.length).toBeLessThan(10);
    references.mockRestore();
  });

  it('tells what is suspended, what is queued, and a chain', async () => {
    const { read, top, lines } = load();
    const one = begun(read(never));
    await one.next();
    clock.advance(350);
    const chain = begun(top(never));
    await chain.next();
    void chain.next();
    void chain.next();
    void chain.next();
    const foreign = begun(lines({ [Symbol.asyncIterator]: () => ({ next: () => never }) }));
    void foreign.next();
    await settle();
    clock.advance(11_100_000);
    expect(dumped()).toEqual([
      '#1 read  suspended 3h05m  src/program.js:6:3',
      '#2 top  waiting 3h05m on #3 read  src/program.js:14:3',
      '   2 requests queued',
      '#3 read  waiting 3h05m on a promise  src/program.js:7:3',
      '   awaited by #2 top  src/program.js:14:3',
      '#4 lines  waiting 3h05m on an iterator  src/program.js:3:20',
    ]);
  });

  it('tells since when an iterator is being closed, and where', async () => {
    const { lines } = load();
    let go: (result: object) => void = () => undefined;
    const iterator = {
      next: () => ({ value: 1 }),
      return: () => new Promise((resolve) => (go = resolve)),
    };
    const agen = begun(lines({ [Symbol.asyncIterator]: () => iterator }));
    await agen.next();
    clock.advance(350);
    const closed = agen.return(undefined);
    await settle();
    clock.advance(4000);
    expect(dumped()).toEqual(['#1 lines  waiting 4s on an iterator  src/program.js:3:3']);
    go({});
    await closed;
  });

  it('tells one that waits for itself, and one that asks by hand', async () => {
    const { itself, byHand, read } = load();
    const own: { self?: Agen } = {};
    own.self = begun(itself(own));
    void own.self.next();
    const other = read(never);
    await other.next();
    const hand = begun(byHand(other));
    void hand.next();
    await settle();
    expect(dumped()).toEqual([
      '#1 itself  waiting 0ms on its own next()  src/program.js:17:3',
      '   1 request queued',
      '#2 read  waiting 0ms on a promise  src/program.js:7:3',
      '   awaited by #3 byHand  src/program.js:20:3',
      '#3 byHand  waiting 0ms on #2 read  src/program.js:20:3',
    ]);
    begun(other);
  });

  it('tells that it is being interrupted', async () => {
    const { stubborn } = load();
    let go = (): void => undefined;
    const agen = stubborn(never, new Promise<void>((resolve) => (go = resolve)));
    const request = agen.next();
    await settle();
    const done = interrupt(agen);
    await settle();
    expect(dumped()).toEqual([
      '#1 stubborn  waiting 0ms on a promise  src/program.js:26:5',
      '   an interrupt is on its way',
    ]);
    go();
    await expect(request).rejects.toThrow();
    await done;
  });

  it('tells where they were created, if asked to', async () => {
    const { made } = load();
    rememberCreation();
    const agen = begun(made(never));
    rememberCreation(false);
    await agen.next();
    const [line, created] = dumped();
    expect(line).toBe('#1 read  suspended 0ms  src/program.js:6:3');
    expect(created).toMatch(/^ {3}created at made \(.*program\.js:\d+:\d+\)$/);
  });

  it('gives the same as data', async () => {
    const { read } = load();
    const fresh = read(never);
    expect(dumpGenerators({ json: true })).toEqual([]);
    await begun(fresh).next();
    expect(dumpGenerators({ json: true })).toEqual([
      {
        number: expect.any(Number) as number,
        name: 'read',
        file: 'src/program.js',
        line: 6,
        column: 3,
        state: 'suspended',
        milliseconds: 0,
        on: undefined,
        awaitedBy: undefined,
        queued: 0,
        isInterrupted: false,
        created: undefined,
      },
    ]);
  });

  it('fails a test that leaves one open, and names each once', async () => {
    const { read, lines } = load();
    expectNoOpenGenerators();
    await begun(read(never)).next();
    await begun(lines([1])).next();
    expect(expectNoOpenGenerators).toThrow(
      /^2 generators are still open:\n\n#\d+ read {2}suspended 0ms {2}src\/program\.js:6:3\n#\d+ lines .*:3:33\n$/,
    );
    expectNoOpenGenerators();
    await begun(read(never)).next();
    expect(expectNoOpenGenerators).toThrow(/^A generator is still open:\n\n#\d+ read/);
  });
});

it('knows those that were compiled without the option by name', async () => {
  const { read } = run<Program>(plain(ALL), 'all');
  const agen = begun(read(never));
  await agen.next();
  expect(dumped()).toEqual(['#1 read  suspended 0ms']);
});

it('leaves the hooks of PEP 525 to others', async () => {
  expect(get_asyncgen_hooks()).toEqual({ firstiter: null, finalizer: null });
  const { read } = run<Program>(plain(ALL), 'all');
  const seen: unknown[] = [];
  set_asyncgen_hooks({ firstiter: (agen) => seen.push(agen) });
  const agen = begun(read(never));
  await agen.next();
  await Promise.resolve();
  expect(seen).toEqual([agen]);
  set_asyncgen_hooks({
    firstiter() {
      throw new Error('refused');
    },
  });
  await expect(read(never).next()).rejects.toThrow('refused');
  set_asyncgen_hooks({ firstiter: null });
  expect(dumpGenerators({ json: true })).toHaveLength(1);
});
