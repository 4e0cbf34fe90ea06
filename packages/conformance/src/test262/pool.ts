/**
 * Worker processes that take tests from one queue. A test that does not come back in time takes its process
 * with it: a loop that never ends leaves no other way.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Failure } from './realm';
import type { Job, Outcome } from './worker';

export interface PoolOptions {
  readonly suite: string;
  readonly configuration: string;
  readonly jobs: number;
  /** Milliseconds that one test may take. */
  readonly timeout: number;
  onResult(path: string, failure: Failure): void;
}

/** A realm's memory is not always given back at once: a process is replaced after so many tests. */
const TESTS_PER_PROCESS = 1500;

/** Runs all paths; resolves when each has a result. */
export async function runPool(paths: readonly string[], options: PoolOptions): Promise<void> {
  const queue = [...paths];
  const jobs = Math.max(1, Math.min(options.jobs, queue.length));
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      while (queue.length > 0) await runProcess(queue, options);
    }),
  );
}

/** Serves the queue with one process until the queue is empty or the process is used up. */
function runProcess(queue: string[], options: PoolOptions): Promise<void> {
  const child = fork(join(__dirname, 'worker.ts'), [options.suite, options.configuration], {
    execArgv: [...process.execArgv, '--experimental-vm-modules', '--no-warnings'],
  });
  return new Promise((resolve, reject) => {
    let left = TESTS_PER_PROCESS;
    let current: string | undefined;
    let started = false;
    let timer: NodeJS.Timeout | undefined;
    const next = (): void => {
      current = left-- > 0 ? queue.shift() : undefined;
      if (current === undefined) {
        child.disconnect();
        return;
      }
      timer = setTimeout(() => child.kill('SIGKILL'), options.timeout);
      send(child, { path: current });
    };
    child.on('message', (message: 'ready' | Outcome) => {
      clearTimeout(timer);
      started = true;
      if (message !== 'ready') options.onResult(message.path, message.failure);
      next();
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (!started) reject(new Error(`A worker process could not start (exit code ${code}).`));
      else if (current !== undefined) options.onResult(current, 'timeout: the test did not end');
      resolve();
    });
  });
}

function send(child: ChildProcess, job: Job): void {
  child.send(job);
}
