/**
 * Generator.prototype.next, throw and return (ECMA-262 27.5.3): one loop that runs the leaf of a chain, and whatever
 * becomes the leaf, until the chain yields or has ended.
 *
 *     function* g() {                      next() ──▶ resume: step → PARKED    a `yield*` begins: h is linked
 *       const x = yield* h();                               step → YIELD     out of h, to whoever asked g
 *       …                                  next() ──▶ resume: step → DONE      h has ended, g goes on with its value
 *     }                                                    step → …
 *
 * A request comes to a body as a completion, `mode` and `value`: normal, throw or return. So does what a delegate has
 * come to.
 */
import type { GeneratorActivation } from './activation';
import { askDelegate } from './delegation';
import { endDelegation, isolate } from './chain';
import { advance, leave, type Mode, NEXT, RETURN, THREW, THROW } from '../core/activation';
import { DONE, PARKED, type Signal, YIELD } from '../protocol';

/**
 * Serves a request. What comes of it is the value of the chain's leaf, `root.leaf.value`: YIELD, the yielded value; DONE,
 * the returned one; PARKED, the result object of a foreign delegate, which goes out as it is.
 *
 * @throws what the body throws; TypeError when the generator is running
 */
export function resume(root: GeneratorActivation, asked: Mode, value: unknown): Signal {
  if ((root.running || root.outer !== null) && !isolate(root)) {
    throw new TypeError('Generator is already running');
  }
  root.running = true;
  return run(root, asked, asked, value, (asked === NEXT ? root.leaf : root).delegation !== null);
}

/**
 * Goes on where the step function of a plain one, called for `next`, has returned something else than YIELD, or, without
 * a signal, has thrown.
 */
export function proceed(
  root: GeneratorActivation,
  signal: Signal | undefined,
  error: unknown,
): Signal {
  if (signal === undefined) return run(root, NEXT, THROW, error, false);
  if (signal === PARKED) return run(root, NEXT, NEXT, undefined, true);
  const { leaf } = root;
  leave(leaf);
  return run(root, NEXT, RETURN, leaf.value, false);
}

/**
 * @param asked the request
 * @param mode `mode` and `value`: the completion to go on with
 * @param forDelegate whether it is for a delegate of the chain, not for the leaf's body
 */
function run(
  root: GeneratorActivation,
  asked: Mode,
  mode: Mode,
  value: unknown,
  forDelegate: boolean,
): Signal {
  // The first generator above everything that was begun in answer to this request: that was asked for its next item.
  let begun: GeneratorActivation | null = null;
  for (;;) {
    let leaf = root.leaf;
    if (forDelegate) {
      try {
        const result = askDelegate(root, mode, value);
        const bottom = (leaf = root.leaf);
        if (result !== null) {
          // Every `yield*` on the way out looks whether this is the last one.
          while (!result.done) {
            if (leaf === root) {
              root.leaf = bottom;
              bottom.value = result;
              root.running = false;
              return PARKED;
            }
            if (leaf === begun) begun = null;
            root.leaf = leaf = leaf.outer!;
          }
          value = result.value;
          mode = asked === RETURN && begun === null ? RETURN : NEXT;
          if (leaf === begun) begun = null;
          endDelegation(leaf);
        }
      } catch (error) {
        leaf = root.leaf;
        mode = THROW;
        value = error;
        if (leaf === begun) begun = null;
        endDelegation(leaf);
      }
    }
    const outcome = advance(leaf, mode, value);
    if (outcome === YIELD) {
      root.running = false;
      return YIELD;
    }
    forDelegate = outcome === PARKED;
    if (forDelegate) {
      begun ??= leaf;
      mode = NEXT;
      value = undefined;
      continue;
    }
    value = leaf.value;
    const outer: GeneratorActivation | null = leaf.outer;
    if (outer === null) {
      root.running = false;
      if (outcome === DONE) return DONE;
      leaf.value = undefined;
      throw value;
    }
    leaf.value = undefined;
    leaf.outer = null;
    root.leaf = outer;
    outer.delegation = null;
    if (outcome === THREW) mode = THROW;
    else mode = asked === RETURN && begun === null ? RETURN : NEXT;
    if (outer === begun) begun = null;
  }
}
