/**
 * Where `break` and `continue` lead.
 *
 *     a: for (;;) { switch (x) { case 1: break;  case 2: continue;  case 3: break a } }
 *                                 the `switch`    the `for`          what `a` labels
 */
import type { Role } from '../contract/roles';

/** A statement that `break` can leave, or `continue` go on with. */
export interface Breakable<N> {
  readonly node: N;
  readonly label?: string;
  /** A `break` without a label leaves it. */
  readonly plainBreak: boolean;
  readonly loop: boolean;
}

/** A loop or a `switch`. */
export function breakable<N>(node: N, loop: boolean): Breakable<N> {
  return { node, plainBreak: true, loop };
}

export function labelled<N>(node: N, label: string): Breakable<N> {
  return { node, label, plainBreak: false, loop: false };
}

/**
 * The statement that a jump leaves or goes on with, among those around it, innermost last. (`return` leaves them all.)
 */
export function jumpTarget<N>(
  { how, label }: Extract<Role<N>, { role: 'jump' }>,
  breakables: readonly Breakable<N>[],
): N | undefined {
  if (how === 'return') return undefined;
  const at = breakables.findLastIndex((b) =>
    label === undefined ? b.plainBreak && (how === 'break' || b.loop) : b.label === label,
  );
  if (at < 0) return undefined;
  let target = breakables[at];
  // `continue L` goes on with the loop that the label stands before, through further labels.
  if (how === 'continue' && label !== undefined) {
    for (let k = at + 1; k < breakables.length && !target.loop; k++) target = breakables[k];
  }
  return target.node;
}
