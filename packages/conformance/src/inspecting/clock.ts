/** A clock that is told what time it is; to be imported before what reads it, and then released. */
let at = 1_000_000;
const { setTimeout } = globalThis;
const waiting: (() => void)[] = [];

export const clock = {
  /** Time passes. */
  advance(milliseconds: number): void {
    at += milliseconds;
    for (const callback of waiting.splice(0)) callback();
  },
  /** All others have the timers that there are. */
  release(): void {
    globalThis.setTimeout = setTimeout;
  },
};

Date.now = () => at;
globalThis.setTimeout = ((callback: () => void) =>
  void waiting.push(callback)) as unknown as typeof setTimeout;
