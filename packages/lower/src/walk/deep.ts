/**
 * Recursion on a stack of its own. Sources nest deeper than the host's stack is (sums of thousands of terms exist, and
 * TypeScript reads them in a loop), so a walk over all nodes of a file yields its recursive calls instead of making
 * them:
 *
 *     function size(node) {                        function* size(node): Deep<number> {
 *       let n = 1;                                   let n = 1;
 *       for (const c of children(node))       ->     for (const c of children(node))
 *         n += size(c);                                n += yield* call(size(c));
 *       return n;                                    return n;
 *     }                                            }
 *     size(root)                                   run(size(root))
 */
export type Deep<R> = Generator<Deep<unknown>, R, unknown>;

/** A recursive call: its result comes from `run`. */
export function* call<R>(walk: Deep<R>): Deep<R> {
  return (yield walk) as R;
}

export function run<R>(walk: Deep<R>): R {
  const callers: Deep<unknown>[] = [];
  let current: Deep<unknown> = walk;
  let value: unknown;
  for (;;) {
    const step = current.next(value);
    if (!step.done) {
      callers.push(current);
      current = step.value;
      value = undefined;
      continue;
    }
    const caller = callers.pop();
    if (!caller) return step.value as R;
    current = caller;
    value = step.value;
  }
}
