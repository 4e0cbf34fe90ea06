/**
 * Generator.prototype.next, throw and return (ECMA-262 27.5.3): one loop that runs the leaf of a chain, and whatever
 * becomes the leaf, until the chain yields or has ended.
 *
 *     function* g() {                      next() ──▶ run: step → PARKED    a `yield*` begins: h is run, and linked if it yields
 *       const x = yield* h();                         step → YIELD      out of h, to whoever asked g
 *       …                                  next() ──▶ run: step → DONE      h has ended, g goes on with its value
 *     }                                               step → …
 *
 * A request comes to a body as a completion, `mode` and `value`: normal, throw or return. So does what a delegate has
 * come to.
 */
import { ended } from '../core/activation';
import { enterHandler } from '../core/regions';
import type { IteratorRecord } from '../iteration/get-iterator';
import {
  DONE,
  END,
  GO_ON,
  PARKED,
  type Signal,
  type Step,
  YIELD,
  type Mode,
  NEXT,
  RETURN,
  THROW,
} from '../protocol';
import type { GeneratorActivation } from './activation';
import { enter, leaveStar, link, sever, starOf, take } from './chain';
import { call, innerOf, methodFor } from './delegation';
import { delegating, isAtYield, next } from './next';
import { originals } from './originals';

/**
 * Serves a request. What comes of it is in `root.value`: YIELD, the yielded value; DONE, the returned one; PARKED, the
 * result object of a foreign delegate, which goes out as it is.
 *
 * @throws what the body throws; TypeError when the generator is running
 */
export function resume(root: GeneratorActivation, mode: Mode, value: unknown): Signal {
  const step = take(root);
  root.step = null;
  if (mode === NEXT && step === delegating) {
    const leaf = starOf(starOf(root).last!).inner;
    if (isAtYield(leaf)) {
      const signal = next(root, leaf, value);
      if (root.step === null) {
        root.step = step;
        root.value = leaf.value;
        leaf.value = undefined;
      }
      return signal;
    }
  }
  return run(root, root, step, mode, value);
}

/**
 * @param root a generator that has been taken: nobody else asks it
 * @param $ the one of its chain that the completion is for
 * @param step what that one does
 * @param signal what `step` has returned, where it has been called already (and has not thrown)
 */
export function run(
  root: GeneratorActivation,
  $: GeneratorActivation,
  step: Step,
  mode: Mode,
  value: unknown,
  signal?: Signal,
): Signal {
  /**
   * The innermost one of those that a `return` is on its way through: the end of its delegate is a return completion.
   */
  let closing: GeneratorActivation | null = null;
  for (;;) {
    let threw = false;
    if (signal === undefined) {
      if (step === delegating) {
        if (mode === NEXT) $ = starOf(root).last!;
        if (mode === RETURN) closing = $;
        sever(root, $);
        const { delegate, inner } = starOf($);
        try {
          const method = methodFor(delegate!, mode);
          if (inner !== null && method === originals.methods[mode]) {
            step = link(root, $, inner);
            $ = inner;
            continue;
          }
          const result = call(delegate!, method, mode, value);
          if (result !== null) {
            // Every `yield*` on the way out looks whether this is the last one.
            while (!result.done) {
              const { outer } = starOf($);
              if (outer === null) {
                root.step = step;
                root.value = result;
                return PARKED;
              }
              if ($ === closing) closing = outer;
              $ = outer;
            }
            value = result.value;
            mode = $ === closing ? RETURN : NEXT;
          }
        } catch (error) {
          mode = THROW;
          value = error;
        }
        if ($ === closing) closing = starOf($).outer;
        step = leaveStar(root, $);
      }
      $.step = null;
      $.value = value;
      if (mode === NEXT || enterHandler($, $.place.table, mode)) {
        try {
          signal = step($);
        } catch (error) {
          mode = THROW;
          value = error;
          continue;
        }
      } else {
        threw = mode === THROW;
        signal = DONE;
      }
    }
    value = signal === END ? undefined : $.value;
    if (signal === YIELD) {
      root.step = delegating;
      $.step = step;
      $.value = undefined;
      root.value = value;
      return YIELD;
    }
    mode = NEXT;
    if (signal === GO_ON) {
      signal = undefined;
      continue;
    }
    if (signal === PARKED) {
      const delegate = value as IteratorRecord;
      const inner = innerOf(delegate);
      const body = isAtYield(inner) ? inner.step! : delegating;
      value = signal = undefined;
      if (body !== delegating) {
        // What ends at once has been part of no chain.
        inner!.step = null;
        inner!.value = undefined;
        try {
          signal = body(inner!);
        } catch (error) {
          mode = THROW;
          value = error;
        }
        if ((signal === END || signal === DONE) && !(inner!.region > 0)) {
          if (signal === DONE) value = inner!.value;
          signal = undefined;
          end(inner!);
          continue;
        }
      }
      enter(root, $, step, delegate, inner);
      if (body !== delegating) $ = inner!;
      step = body;
      continue;
    }
    signal = undefined;
    if ($.region > 0) {
      // (Where it has thrown, it is in none any more.)
      mode = RETURN;
      continue;
    }
    end($);
    if ($ === root) {
      if (threw) throw value;
      $.value = value;
      return DONE;
    }
    $ = starOf(root).last!;
    if ($ === closing) {
      closing = starOf($).outer;
      mode = RETURN;
    }
    if (threw) mode = THROW;
    step = leaveStar(root, $);
  }
}

function end($: GeneratorActivation): void {
  $.step = ended;
  $.value = undefined;
}
