/**
 * On a signal the process prints its generators, and goes on: `kill -USR2 1234` where one hangs.
 *
 * SIGUSR2, as SIGUSR1 starts Node's debugger; where the system has SIGINFO (macOS, BSD), on that, too: it is Ctrl+T,
 * and needs no number of a process. On Windows, which has neither, SIGBREAK: Ctrl+Break.
 */
import { dumpGenerators } from './dump';

interface Process {
  readonly platform: string;
  listenerCount(event: string): number;
  on(event: string, listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
}

declare const process: Process | undefined;

const SYSTEMS_WITH_INFO = /^(darwin|freebsd|openbsd)$/;

const dump = (): void => void dumpGenerators();
let signals: readonly string[] = [];

/** The signal to dump on, in place of the one before; `false`: on none, as for nodemon, which restarts by SIGUSR2. */
export function dumpOnSignal(signal: string | false): void {
  listenTo(signal === false ? [] : [signal]);
}

/** Where nobody else listens already. */
export function dumpOnUsualSignals(): void {
  if (typeof process !== 'object' || typeof process.listenerCount !== 'function') return;
  const usual = process.platform === 'win32' ? ['SIGBREAK'] : ['SIGUSR2'];
  if (SYSTEMS_WITH_INFO.test(process.platform)) usual.push('SIGINFO');
  const { listenerCount } = process;
  listenTo(usual.filter((signal) => listenerCount.call(process, signal) === 0));
}

function listenTo(wanted: readonly string[]): void {
  if (typeof process !== 'object' || typeof process.on !== 'function') return;
  for (const signal of signals) process.removeListener(signal, dump);
  for (const signal of wanted) process.on(signal, dump);
  signals = wanted;
}
