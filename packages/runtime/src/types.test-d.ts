/** The types of semantics §5. Checked by types.spec.ts, never run. */
import {
  aclosing,
  async_generator,
  asynccontextmanager,
  type AsyncGeneratorObject,
  yield_,
  yield_from_,
  type Yields,
} from './index';
import {
  dumpGenerators,
  dumpOnTimeout,
  expectNoOpenGenerators,
  type GeneratorReport,
  onLeak,
} from './debug';
import { type getasyncgenlocals, getasyncgenstate, type trace } from './inspect';
import { abandonable, interrupt, shield, stop, withIdleTimeout, withSignal } from './interrupt';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_equal: Equal<A, B>): void {}

interface Reader {
  line(): string;
}

// Only yields: no return statement is asked for.
const lines = async_generator(async function (r: Reader): Promise<Yields<string>> {
  await yield_(r.line());
});
same<ReturnType<typeof lines>, AsyncGeneratorObject<string, void, unknown>>(true);
same<Parameters<typeof lines>, [r: Reader]>(true);

// Yields, returns, is sent.
const talk = async_generator(
  async (n: number, _label?: string): Promise<Yields<number, boolean, string>> => {
    const sent = await yield_<string>(n);
    return sent.length > 0;
  },
);
same<ReturnType<typeof talk>, AsyncGeneratorObject<number, boolean, string>>(true);
same<Parameters<typeof talk>, [n: number, _label?: string]>(true);

// What a delegation returns.
async function delegating() {
  const ours = await yield_from_(talk(1));
  same<typeof ours, boolean>(true);
  const native = await yield_from_(
    (async function* (): AsyncGenerator<number, Date, unknown> {
      yield 1;
      return new Date(0);
    })(),
  );
  same<typeof native, Date>(true);
  const sync = await yield_from_(
    (function* (): Generator<number, Promise<string>, unknown> {
      yield 1;
      return Promise.resolve('');
    })(),
  );
  same<typeof sync, string>(true);
  const items: unknown = await yield_from_([1, 2]);
  void items;
  // @ts-expect-error not iterable
  void yield_from_(5);
}
void delegating;

// The object: both protocols.
async function use() {
  const g = talk(1);
  same<Awaited<ReturnType<typeof g.asend>>, number>(true);
  const result = await g.next('x');
  if (result.done) same<typeof result.value, boolean>(true);
  else same<typeof result.value, number>(true);
  await g.asend('x');
  await g.athrow(new Error());
  await g.aclose();
  for await (const l of lines({ line: () => '' })) same<typeof l, string>(true);
  // @ts-expect-error a string is sent
  await g.asend(5);
  const running: boolean = g.ag_running;
  const name: string = g.ag_code.co_name;
  void running;
  void name;
  await using closing = aclosing(g);
  same<typeof closing.agen, typeof g>(true);
  const length = await aclosing(lines({ line: () => '' }), async (l) => (await l.asend()).length);
  same<typeof length, number>(true);
  const native: AsyncGenerator<number, boolean, string> = g;
  void native;
}
void use;

// A native generator that is wrapped.
const wrapped = async_generator(async function* (n: number): AsyncGenerator<string, Date, boolean> {
  yield String(n);
  return new Date(0);
});
same<ReturnType<typeof wrapped>, AsyncGeneratorObject<string, Date, boolean>>(true);

// `this` is kept.
const method = async_generator(async function (this: Reader): Promise<Yields<string>> {
  await yield_(this.line());
});
method.call({ line: () => '' });
// @ts-expect-error no reader
method.call({});

// Decorators.
class Decorated {
  @async_generator
  async items(): Promise<Yields<number>> {
    await yield_(1);
  }
  @async_generator
  static async all(_n: number): Promise<Yields<number>> {
    await yield_(1);
  }
}
void Decorated;

// Context managers.
const opened = asynccontextmanager(async function* (path: string) {
  yield path.length;
});
const entered = opened('x').use((value) => {
  same<typeof value, number>(true);
  return String(value);
});
same<typeof entered, Promise<string | undefined>>(true);
const fromPython = asynccontextmanager(lines);
same<Parameters<typeof fromPython>, [r: Reader]>(true);

// @ts-expect-error no async function
async_generator((n: number) => n);

// What interrupts a generator gives that itself, as the type that it has.
declare const ticks: AsyncGenerator<number, string, boolean>;
declare const events: AsyncGeneratorObject<string, void, unknown>;
declare const signal: Parameters<typeof withSignal>[1];
same<ReturnType<typeof withSignal<typeof ticks>>, typeof ticks>(true);
same<ReturnType<typeof withSignal<typeof events>>, typeof events>(true);
for await (const event of withIdleTimeout(withSignal(events, signal), 1000)) event.trim();
same<ReturnType<typeof interrupt>, Promise<void>>(true);
void stop(ticks, 'its value');
// @ts-expect-error: it returns strings
void stop(ticks, 1);
// @ts-expect-error: an iterator of another make
void interrupt([1].values());
const shielded = shield(Promise.resolve(1));
same<typeof shielded, Promise<number>>(true);
const connected = abandonable(
  (aborted) => Promise.resolve(aborted === signal),
  (late) => late.valueOf(),
);
same<typeof connected, Promise<boolean>>(true);

// What a generator tells of itself, and what is told of all.
same<ReturnType<typeof trace>, string>(true);
same<ReturnType<typeof getasyncgenlocals>, Record<string, unknown>>(true);
const state: 'AGEN_CREATED' | 'AGEN_RUNNING' | 'AGEN_SUSPENDED' | 'AGEN_CLOSED' = getasyncgenstate(
  talk(1),
);
void state;
const dumped = dumpGenerators();
same<typeof dumped, string>(true);
const reports = dumpGenerators({ json: true });
same<typeof reports, GeneratorReport[]>(true);
onLeak(({ name, line, on }) => void [name.length, line + 1, typeof on === 'object' && on.number]);
onLeak(null);
// As a test runner takes its hooks.
const afterEach = (
  _hook: (context: { task: { name: string; result?: { errors?: Error[] } } }) => void,
): void => {};
afterEach(dumpOnTimeout);
afterEach(expectNoOpenGenerators);
// @ts-expect-error -- it is told of one at a time
onLeak((_all: GeneratorReport[]) => {});
