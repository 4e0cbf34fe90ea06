/**
 * Each pass has a `verify.ts` that says what must hold of its result:
 *
 *     1-analyse    what is above a suspension is on the spine; jumps leave statements that are around them
 *     2-plan       every hoisted binding has a variable or a record
 *     3-lower      every label is marked, every block has an exit, no region is open, no scratch variable taken
 *     4-simplify   every jump leads to a block that is there and does something; what handles is a handler
 *     5-emit       every block is written once, numbers have no gaps, what falls falls into what comes next;
 *                  no node has two places in the tree
 *
 * The engine's and the hosts' tests run these checks, and so does whoever sets `globalThis.__YIELD_FROM_VERIFY__`
 * before the first file. Elsewhere they cost one look at that flag.
 */

/** Runs a check, if checks are wanted. */
export function check(verify: () => void): void {
  if ((globalThis as { __YIELD_FROM_VERIFY__?: boolean }).__YIELD_FROM_VERIFY__ === true) verify();
}

/** A pass has made what it must not. */
export function fail(what: string): never {
  throw new Error(`verify: ${what}`);
}
