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
  readonly kind: Failure['kind'] | 'stuck';
}

/** What a worker says: which program it begins, or that a batch is done. */
export type Message = { readonly at: number } | { readonly findings: readonly Finding[] };

export interface Progress {
  done: number;
  readonly findings: Finding[];
}

const BATCH = 50;
const SILENCE = 60_000;
const BATCHES_PER_WORKER = 100;

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

/** Runs all batches; `report` after each. */
export async function runPool(
  workers: number,
  queue: Batch[],
  script: string,
  args: readonly string[],
  report: (progress: Progress) => void,
): Promise<Progress> {
  const progress: Progress = { done: 0, findings: [] };

  /** One worker's life; false when nothing is left to do. */
  const live = (): Promise<boolean> =>
    new Promise((resolve) => {
      // Syntax trees are short-lived, and many: in a small nursery a third of the time goes to collecting it.
      const execArgv = [...process.execArgv, '--max-semi-space-size=64'];
      const child: ChildProcess = fork(script, [...args], { stdio: 'inherit', execArgv });
      let batch: Batch | undefined;
      let at: number | undefined;
      let left = BATCHES_PER_WORKER;
      let timer: NodeJS.Timeout;
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), SILENCE);
      };
      const next = (): void => {
        batch = left-- > 0 ? queue.shift() : undefined;
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
          const lost = at ?? (batch.count === 1 ? batch.first : undefined);
          if (lost !== undefined) {
            progress.done++;
            progress.findings.push({ index: lost, kind: 'stuck' });
          }
          queue.unshift(...remains(batch, at));
        }
        resolve(queue.length > 0);
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
