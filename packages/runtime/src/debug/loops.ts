/** `openLoop` for functions that tell of themselves: it knows where they wait while a throw or a return closes the loop. */
import { openLoop as open } from '../iteration/for-await';
import type { Frame, Loop } from '../protocol';

export interface PlacedLoop extends Loop {
  /** A state, in which the function is while the loop is closed. */
  place: number;
}

export function openLoop(
  $: Frame,
  iterable: unknown,
  body: number,
  end: number | undefined,
  place: number,
): void {
  open($, iterable, body, end);
  ($.loop as PlacedLoop).place = place;
}
