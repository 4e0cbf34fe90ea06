/** `trace` of a generator that waits is what the engine writes for native ones: names, lines and columns, in order. */
import { trace, type AsyncGeneratorObject } from '@yield-from/runtime/inspect';
import { COMPILERS, FILE, framesOf, run } from './compiled';
import { native, PIPELINE } from './pipeline';

type Agen = AsyncGeneratorObject<unknown, unknown, unknown>;

/** Each kind of waiting, that for oneself included. */
const WAITING = `
const gate = {};
gate.shut = new Promise((resolve) => (gate.open = resolve));
async function* alone() {
  yield 1;
  await gate.shut;
}
async function* outer(inner) {
  yield 0;
  yield* inner;
}
async function call(f) {
  return await f();
}
async function* calls() {
  await call(async function shut() {
    await gate.shut;
  });
  yield 2;
}
async function* foreign(source) {
  for await (const x of source) yield x;
}
async function* itself() {
  await gate.self.next();
}
function main() {
  return { alone, outer, calls, foreign, itself, gate };
}
`;

interface Waiting {
  readonly alone: () => Agen;
  readonly outer: (inner: unknown) => Agen;
  readonly calls: () => Agen;
  readonly foreign: (source: AsyncIterable<unknown>) => Agen;
  readonly itself: () => Agen;
  readonly gate: { open(): void; self?: Agen };
}

/** Some turns, in which whatever can go on does. */
async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await undefined;
}

/** `name line:column`, innermost first. */
const levelsOf = (agen: Agen): string[] =>
  trace(agen)
    .split('\n')
    .map((line) =>
      line.replace(/^ {4}at async (\S+)(?: \(src\/program\.js:(.*)\))?$/, '$1 $2').trim(),
    );

jest.setTimeout(60_000);

describe.each(Object.entries(COMPILERS))('%s', (_, compile) => {
  it('of a pipeline, beside native generators', async () => {
    const stack = await native(PIPELINE);
    const expected = framesOf(stack);
    expect(expected).toHaveLength(6);
    let seen = '';
    await run<Promise<unknown>>(
      compile(PIPELINE),
      'main',
      (reader: Agen) => (seen = trace(reader)),
    );
    expect(framesOf(seen).slice(1)).toEqual(expected.slice(1));
    // (Where it waits, and not yet where it fails.)
    const lines = PIPELINE.split('\n');
    const line = lines.findIndex((text) => text.includes('await sleep()')) + 1;
    expect(seen.split('\n')[0]).toBe(`    at async read (${FILE}:${line}:3)`);
  });

  it('of what waits for nothing of ours', async () => {
    const { alone, foreign, gate } = run<Waiting>(compile(WAITING));
    const one = alone();
    expect(levelsOf(one)).toEqual(['alone 4:17']);
    await one.next();
    expect(levelsOf(one)).toEqual(['alone 5:3']);
    const done = one.next();
    await settle();
    expect(levelsOf(one)).toEqual(['alone 6:3']);
    async function* never(): AsyncGenerator<number> {
      yield await new Promise<number>(() => undefined);
    }
    const other = foreign(never());
    void other.next();
    await settle();
    expect(levelsOf(other)).toEqual(['foreign 22:20']);
    gate.open();
    await done;
    expect(levelsOf(one)).toEqual(['alone']);
  });

  it('through `yield*`, up and down', async () => {
    const { alone, outer, gate } = run<Waiting>(compile(WAITING));
    const inner = alone();
    const middle = outer(inner);
    const top = outer(middle);
    for (let i = 0; i < 3; i++) await top.next();
    const done = top.next();
    await settle();
    const all = ['alone 6:3', 'outer 10:3', 'outer 10:3'];
    for (const agen of [inner, middle, top]) expect(levelsOf(agen)).toEqual(all);
    gate.open();
    await done;
  });

  it('through awaited async functions', async () => {
    const { calls, gate } = run<Waiting>(compile(WAITING));
    const agen = calls();
    const done = agen.next();
    await settle();
    expect(levelsOf(agen)).toEqual(['shut 17:5', 'call 13:3', 'calls 16:3']);
    gate.open();
    await done;
  });

  it('ends where a generator waits for itself', async () => {
    const { itself, gate } = run<Waiting>(compile(WAITING));
    const agen = (gate.self = itself());
    void agen.next();
    await settle();
    expect(levelsOf(agen)).toEqual(['itself 25:3']);
  });
});

it('refuses what is none of ours', () => {
  expect(() => trace((async function* () {})())).toThrow(TypeError);
});
