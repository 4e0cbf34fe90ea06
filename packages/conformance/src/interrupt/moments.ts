/** When a generator is interrupted, and how. */
import { interrupt, stop, withSignal } from '@yield-from/runtime/interrupt';
import { describeError } from './describe-error';
import type { Log } from './world';

export type Generator = AsyncGenerator<unknown, unknown, never>;

/** Every promise of a run settles within so many turns, or never. */
const MANY_TURNS = 80;

async function turns(): Promise<void> {
  for (let turn = 0; turn < MANY_TURNS; turn++) await undefined;
}

function watch(log: Log, name: string, promise: Promise<unknown>): void {
  promise.then(
    (value) => log.push(`${name} -> ${shown(value)}`),
    (error: unknown) => log.push(`${name} rejected ${describeError(error)}`),
  );
}

/** As JSON, with the fields in this order on every engine. */
function shown(result: unknown): string {
  if (result === undefined) return 'undefined';
  const { value, done } = result as IteratorResult<unknown>;
  const fields = [
    ...(value === undefined ? [] : [`"value":${JSON.stringify(value)}`]),
    `"done":${done}`,
  ];
  return `{${fields.join()}}`;
}

/** A generator of Python's style is asked in that, which answers with the value alone. */
function first(g: Generator): Promise<unknown> {
  const { asend } = g as { asend?: () => Promise<unknown> };
  return asend === undefined ? g.next() : asend.call(g).then((value) => ({ value, done: false }));
}

type Moment = (g: Generator, log: Log) => void | Promise<void>;

export const MOMENTS: Readonly<Record<string, Moment>> = {
  async once(g, log) {
    watch(log, 'next', first(g));
    await turns();
    watch(log, 'interrupt', interrupt(g, new Error('first')));
  },
  async 'twice, the second time while it cleans up'(g, log) {
    watch(log, 'next', first(g));
    await turns();
    watch(log, 'interrupt', interrupt(g, new Error('first')));
    watch(log, 'interrupt', interrupt(g, new Error('second')));
  },
  async 'twice, a turn apart'(g, log) {
    watch(log, 'next', first(g));
    await turns();
    watch(log, 'interrupt', interrupt(g, new Error('first')));
    await undefined;
    watch(log, 'interrupt', interrupt(g, new Error('second')));
  },
  async 'by a signal'(g, log) {
    const control = new AbortController();
    watch(log, 'next', first(withSignal(g, control.signal)));
    await turns();
    control.abort(new Error('first'));
  },
  async 'by stop'(g, log) {
    watch(log, 'next', first(g));
    await turns();
    watch(log, 'stop', stop(g, 'value'));
  },
  async 'with requests queued'(g, log) {
    watch(log, 'next', first(g));
    watch(log, 'next', g.next());
    await turns();
    watch(log, 'interrupt', interrupt(g, new Error('first')));
  },
  'before it has begun'(g, log) {
    watch(log, 'interrupt', interrupt(g, new Error('first')));
  },
  async 'after its end'(g, log) {
    await g.return(undefined as never);
    watch(log, 'interrupt', interrupt(g, new Error('first')));
  },
};

/** Runs one cell of the table: a place and a moment. It has ended afterwards, which the last line shows. */
export async function runMoment(name: string, make: (log: Log) => Generator): Promise<Log> {
  const log: Log = [];
  const g = make(log);
  await MOMENTS[name](g, log);
  await turns();
  watch(log, 'then', g.next());
  await turns();
  return log;
}
