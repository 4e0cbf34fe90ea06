/** Runs a compiled program, and keeps what it prints with the turn of the microtask queue that it was printed in. */
import * as usual from '@yield-from/runtime';
import { evaluate } from './program';

export interface Printed {
  /** Turns since the program began, or since the last time that it waited for something outside. */
  readonly turn: number;
  readonly text: string;
}

/** A program may go on for so long when it waits, and print so much. */
const MILLISECONDS = 3_000;
const LINES = 1_000;
/** Turns in which nothing is printed, behind which the program is taken to wait. */
const IDLE_TURNS = 1_000;

/** The runtime of what was compiled with the option `debug`. */
const INSPECT = '@yield-from/runtime/inspect';

/**
 * @param code CommonJS; what it imports is the runtime, or nothing
 * @param onPrint gets each line as it is printed
 * @returns when the program has been idle for a while, or time is up
 */
export async function run(code: string, onPrint: (line: Printed) => void): Promise<void> {
  const clock = new Turns();
  let lines = 0;
  const print = (text: string): void => {
    if (++lines <= LINES) onPrint({ turn: clock.now(), text });
    else if (lines === LINES + 1) onPrint({ turn: clock.now(), text: '… (no more is shown)' });
  };
  const pending = new Set<unknown>();
  const later =
    (wait: (call: () => void, ms: number) => unknown) =>
    (call: () => void, ms = 0) => {
      const timer = wait(() => {
        pending.delete(timer);
        clock.restart();
        call();
      }, ms);
      pending.add(timer);
      return timer;
    };
  const runtime = code.includes(INSPECT) ? await import('@yield-from/runtime/inspect') : usual;
  clock.restart();
  evaluate(code, { print, setTimeout: later(setTimeout), runtime });
  const end = Date.now() + MILLISECONDS;
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (Date.now() < end && lines <= LINES && (pending.size > 0 || clock.isRunning()));
}

/** Counts turns: in each one a job asks for the next, until nothing is printed for a while. */
class Turns {
  private turn = 0;
  private idle = 0;
  private running = false;

  now(): number {
    this.idle = 0;
    return this.turn;
  }

  isRunning(): boolean {
    return this.running;
  }

  restart(): void {
    this.turn = 0;
    this.idle = 0;
    if (this.running) return;
    this.running = true;
    void Promise.resolve().then(() => this.tick());
  }

  private tick(): void {
    this.turn++;
    this.running = ++this.idle < IDLE_TURNS;
    if (this.running) void Promise.resolve().then(() => this.tick());
  }
}
