/**
 * Entering a loop in functions that tell of themselves: it knows where they wait while a throw or a return closes it.
 */
import { enterLoop as enter, nextItem } from '../iteration/for-await';
import type { Frame, Loop, Signal } from '../protocol';

export interface PlacedLoop extends Loop {
  /** A state, in which the function is while the loop is closed. */
  place: number;
}

export function enterLoop(
  $: Frame,
  iterable: unknown,
  body: number,
  end: number | undefined,
  place: number,
): void {
  enter($, iterable, body, end);
  ($.loop as PlacedLoop).place = place;
}

export function openLoop(
  $: Frame,
  iterable: unknown,
  body: number,
  end: number | undefined,
  place: number,
): Signal {
  enterLoop($, iterable, body, end, place);
  return nextItem($);
}
