/** Where the function's own `var`s are declared: in a list of statements, or in the head of a `for`. */
import type { Statement } from '../contract/forms';
import type { Host } from '../contract/host';
import type { Analysis } from './scope';

export function noteVar<N extends object>(
  host: Host<N>,
  { vars, parentOf }: Analysis<N>,
  node: N,
): void {
  const parent = parentOf.get(node);
  const read = parent && readLoop(host, parent);
  if (!read || read.body === node) {
    vars.set(node, undefined);
    return;
  }
  vars.set(node, parent);
  if (read.kind === 'each' && read.initial) vars.set(read.subject, parent);
}

/** Reads a `for` statement; undefined for any other node. */
function readLoop<N extends object>(
  host: Host<N>,
  node: N,
): Extract<Statement<N>, { kind: 'loop' | 'each' }> | undefined {
  const role = host.role(node);
  if (role?.role !== 'scope' || role.kind !== 'loop') return undefined;
  const read = host.readStatement(node);
  return read.kind === 'loop' || read.kind === 'each' ? read : undefined;
}
