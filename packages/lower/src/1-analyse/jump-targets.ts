/** Where `break` and `continue` lead. */
import type { Role } from '../contract/roles';

/** A statement that they leave or go on with. */
export interface Breakable<N> {
  readonly node: N;
  readonly label?: string;
  readonly plainBreak: boolean;
  readonly loop: boolean;
}

/** The statement a `break` or `continue` leaves or goes on with. (`return` leaves all.) */
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
