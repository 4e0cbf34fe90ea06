/**
 * What time it is. For the steps of generators to the twentieth of a second, as long as the program lets anything else
 * run: to ask the system costs more than a step.
 */
declare const setTimeout: ((callback: () => void, milliseconds: number) => unknown) | undefined;

/** (A test may have others put in their place.) */
const { now } = Date;
const later = typeof setTimeout === 'function' ? setTimeout : undefined;

/** So long, and for so many steps, it is as late as it was. */
const MILLISECONDS = 50;
const STEPS = 100;

let at = 0;
let left = 0;
let isWaiting = false;

export { now };

export function timeOfStep(): number {
  if (left > 0) {
    left--;
    return at;
  }
  if (later !== undefined) {
    left = STEPS;
    if (!isWaiting) isWaiting = callLater(passed, MILLISECONDS);
  }
  return (at = now());
}

/** When the program has let other things run for so long; false where there are no timers. */
export function callLater(callback: () => void, milliseconds: number): boolean {
  if (later === undefined) return false;
  const timer = later(callback, milliseconds) as { unref?(): void } | undefined;
  // (No process is to live for it.)
  timer?.unref?.();
  return true;
}

function passed(): void {
  isWaiting = false;
  left = 0;
}
