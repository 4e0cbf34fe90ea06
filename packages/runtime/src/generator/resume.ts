/**
 * Generator.prototype.next, throw and return (ECMA-262 27.5.3): one loop that runs the leaf of a chain, and whatever
 * becomes the leaf, until the chain yields or has ended.
 *
 *     function* g() {                      next() ──▶ run: step → PARKED    a `yield*` begins: h is linked
 *       const x = yield* h();                         step → YIELD      out of h, to whoever asked g
 *       …                                  next() ──▶ run: step → DONE      h has ended, g goes on with its value
 *     }                                               step → …
 *
 * A request comes to a body as a completion, `mode` and `value`: normal, throw or return. So does what a delegate has
 * come to.
 */
import type { GeneratorActivation } from './activation';
import { advance, leave, type Mode, NEXT, RETURN, THREW, THROW } from '../core/activation';
import { DONE, END, PARKED, type Signal, YIELD } from '../protocol';
import { sever, take } from './chain';
import { call } from './delegation';
import { originals } from './originals';

/**
 * Serves a request. What comes of it is the value of the chain's leaf, `root.leaf.value`: YIELD, the yielded value; DONE,
 * the returned one; PARKED, the result object of a foreign delegate, which goes out as it is.
 *
 * @throws what the body throws; TypeError when the generator is running
 */
export function resume(root: GeneratorActivation, mode: Mode, value: unknown): Signal {
  const leaf = take(root);
  return run(root, leaf, mode === NEXT ? leaf : root, mode, value);
}

/**
 * Goes on where the step function of the leaf, called for `next`, has returned something else than YIELD, or, without a
 * signal, has thrown.
 */
export function proceed(
  root: GeneratorActivation,
  leaf: GeneratorActivation,
  signal: Signal | undefined,
  error: unknown,
): Signal {
  if (signal === undefined) return run(root, leaf, leaf, THROW, error);
  if (signal === PARKED) return run(root, leaf, leaf, NEXT, undefined);
  const value = signal === END ? undefined : leaf.value;
  leave(leaf);
  return run(root, leaf, leaf, RETURN, value, false);
}

/**
 * @param root a generator that has been taken: nobody else asks it
 * @param leaf the end of its chain
 * @param $ the one that the completion is for
 * @param isReturn whether a `return` was asked for
 */
function run(
  root: GeneratorActivation,
  leaf: GeneratorActivation,
  $: GeneratorActivation,
  mode: Mode,
  value: unknown,
  isReturn = mode === RETURN,
): Signal {
  for (;;) {
    const { delegation } = $;
    if (delegation !== null) {
      try {
        const method = delegation.method(mode);
        const { inner } = delegation;
        delegation.closes = mode === RETURN;
        if (inner !== null && method === originals.methods[mode]) {
          if (inner.outer !== $) {
            leaf = take(inner);
            inner.outer = $;
          }
          $ = mode === NEXT ? leaf : inner;
          continue;
        }
        sever($, leaf);
        leaf = $;
        const result = call(delegation, method, mode, value);
        if (result !== null) {
          // Every `yield*` on the way out looks whether this is the last one.
          while (!result.done) {
            if ($.outer === null) return handOut(root, leaf, PARKED, result, isReturn);
            $ = $.outer;
          }
          value = result.value;
          mode = $.delegation!.closes ? RETURN : NEXT;
        }
      } catch (error) {
        mode = THROW;
        value = error;
      }
      sever($, leaf);
      $.delegation = null;
      leaf = $;
    }
    const outcome = advance($, mode, value);
    value = $.value;
    if (outcome === YIELD) return handOut(root, leaf, YIELD, value, isReturn);
    mode = NEXT;
    if (outcome === PARKED) continue;
    const { outer } = $;
    $.value = undefined;
    $.leaf = $;
    if (outer === null) {
      if (outcome === THREW) throw value;
      $.value = value;
      return DONE;
    }
    $.outer = null;
    if (outcome === THREW) mode = THROW;
    else if (outer.delegation!.closes) mode = RETURN;
    outer.delegation = null;
    leaf = $ = outer;
  }
}

/** The chain has an item. */
function handOut(
  root: GeneratorActivation,
  leaf: GeneratorActivation,
  signal: Signal,
  value: unknown,
  isReturn: boolean,
): Signal {
  if (isReturn) {
    for (let $ = leaf.outer; $ !== null; $ = $.outer) $.delegation!.closes = false;
  }
  leaf.value = value;
  root.leaf = leaf;
  return signal;
}
