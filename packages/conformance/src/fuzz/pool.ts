/**
 * Worker processes that are handed batches of programs. A worker that says nothing for a minute, or dies, is a
 * finding: the program it was at. It is replaced, as is one that has run many batches, so memory stays flat.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Failure } from './run';

export interface Batch {
  readonly first: number;
  readonly count: number;
}

export interface Finding {
  readonly index: number;
  /** Or `native`, where that hangs. */
  readonly variant: string;
  readonly kind: Failure['kind'] | 'stuck';
}

/** What a worker says: which program it begins to run, compiled by what, or that a batch is done. */
export type Message =
  { readonly at: Pick<Finding, 'index' | 'variant'> } | { readonly findings: readonly Finding[] };

export interface Progress {
  done: number;
  readonly findings: Finding[];
}

const BATCH = 40;
const SILENCE = 60_000;
const BATCHES_PER_WORKER = 100;

/**
 * Syntax trees are short-lived, and many: in a small nursery a third of the time goes to collecting it, and it is not to
 * grow from a small one either. Other threads that collect take the time of other workers.
 */
const NODE_OPTIONS = [
  '--max-semi-space-size=128',
  '--min-semi-space-size=64',
  '--single-threaded-gc',
];

export function batches(first: number, count: number): Batch[] {
  const list: Batch[] = [];
  for (let at = first; at < first + count; at += BATCH) {
    list.push({ first: at, count: Math.min(BATCH, first + count - at) });
  }
  return list;
}

/** What is left of a batch whose worker was lost at a program; before any of them it is halved. */
export function remains({ first, count }: Batch, at: number | undefined): Batch[] {
  if (at === undefined && count === 1) return [];
  const middle = at ?? first + (count >> 1);
  const next = at === undefined ? middle : middle + 1;
  return [
    { first, count: middle - first },
    { first: next, count: first + count - next },
  ].filter((batch) => batch.count > 0);
}

/** The batches in their order; when time is up only what is left of those that were begun, so that no gap stays. */
export class Queue {
  private begun = -1;

  constructor(
    private readonly waiting: Batch[],
    private readonly isTimeUp: () => boolean = () => false,
  ) {}

  get isEmpty(): boolean {
    const [next] = this.waiting;
    return next === undefined || (next.first > this.begun && this.isTimeUp());
  }

  take(): Batch | undefined {
    if (this.isEmpty) return undefined;
    const batch = this.waiting.shift() as Batch;
    this.begun = Math.max(this.begun, batch.first);
    return batch;
  }

  giveBack(batches: readonly Batch[]): void {
    this.waiting.unshift(...batches);
    for (const { first } of batches) this.begun = Math.max(this.begun, first);
  }
}

/**
 * Runs the batches; `report` after each.
 *
 * @param script plain JavaScript
 */
export async function runPool(
  workers: number,
  queue: Queue,
  script: string,
  args: readonly string[],
  report: (progress: Progress) => void,
): Promise<Progress> {
  const progress: Progress = { done: 0, findings: [] };

  /** One worker's life; false when nothing is left to do. */
  const live = (): Promise<boolean> =>
    new Promise((resolve) => {
      const options = { stdio: 'inherit', execArgv: NODE_OPTIONS } as const;
      const child: ChildProcess = fork(script, [...args], options);
      let batch: Batch | undefined;
      let at: Pick<Finding, 'index' | 'variant'> | undefined;
      let left = BATCHES_PER_WORKER;
      let timer: NodeJS.Timeout;
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), SILENCE);
      };
      const next = (): void => {
        batch = left-- > 0 ? queue.take() : undefined;
        at = undefined;
        watch();
        if (batch) child.send(batch);
        else child.disconnect();
      };
      child.on('message', (message: Message) => {
        if ('at' in message) {
          at = message.at;
          return watch();
        }
        if (batch) progress.done += batch.count;
        progress.findings.push(...message.findings);
        report(progress);
        next();
      });
      child.on('exit', () => {
        clearTimeout(timer);
        if (batch) {
          const { first, count } = batch;
          const lost = at ?? (count === 1 ? { index: first, variant: 'a compiler' } : undefined);
          if (lost) {
            progress.done++;
            progress.findings.push({ ...lost, kind: 'stuck' });
          }
          queue.giveBack(remains(batch, at?.index));
        }
        resolve(!queue.isEmpty);
      });
      next();
    });

  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (await live());
    }),
  );
  return progress;
}
