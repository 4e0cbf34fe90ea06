/**
 * `yield*` (ECMA-262 15.5.5, YieldExpression : yield * AssignmentExpression):
 *
 *     next(v)    iterator.next(v)                               done: the expression's value
 *     throw(e)   iterator.throw(e); without one: close, TypeError    done: the expression's value
 *     return(v)  iterator.return(v); without one: return v           done: a return completion
 *
 * A result that is not done goes out as it is: its value is not awaited.
 *
 * From one generator of ours to another the chain holds a pointer to the innermost one, and `next` goes straight there: an item costs
 * the same at any depth, and so does the stack. Everything else cuts the links, from the leaf up, and a chain that has been cut is
 * no more than generators that wait for one another; the next `next` links them again.
 */
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { wait } from '../core/await';
import { rest } from '../core/waiter';
import { AsyncIteration, waitForResult } from '../iteration/async';
import { askSync } from '../iteration/async-from-sync';
import { getMethod, type Method } from '../objects';
import { type Frame, GO_ON, type Signal } from '../protocol';
import { AWAIT_RETURN, push, separate, type Star, unlink } from './chain';
import type { Machine } from './machine';
import { originals } from './originals';
import { enqueue, firstIteration, inner } from './queue';
import { answer, resume, returned, serve } from './resume';

/** `return delegate($, iterable)`: `yield* iterable`. Resumes with the delegate's return value. */
export function delegate(frame: Frame, iterable: unknown): Signal {
  return begin(frame as Machine, new Delegation(new AsyncIteration(iterable)));
}

/** A `yield*` begins with a `next(undefined)`. */
export function begin($: Machine, star: Star): Signal {
  $.star = star;
  $.value = undefined;
  return GO_ON;
}

export class Delegation implements Star {
  /** What the iterator was asked last, which says what its end means. */
  asked: Mode = NEXT;

  constructor(readonly iteration: AsyncIteration) {}

  forward($: Machine, mode: Mode, value: unknown): Machine | null {
    const { iteration } = this;
    const { iterator, machine } = iteration;
    this.asked = mode;
    if (iteration.isSync) {
      askSync($, iteration, mode, [value], answered);
      return null;
    }
    if (mode === NEXT) {
      if (machine !== undefined) return this.link($, machine, value);
      waitForResult($, iteration, (iteration.next as Method).call(iterator, value), answered);
      return null;
    }
    const name = mode === THROW ? 'throw' : 'return';
    const method = getMethod(iterator, name);
    if (method !== undefined) {
      if (machine !== undefined && method === originals[name]) {
        const asked = mode === THROW ? THROW : AWAIT_RETURN;
        return enqueue(machine, iterator, inner($, answered, asked, value));
      }
      waitForResult($, iteration, method.call(iterator, value), answered);
    } else if (mode === RETURN) {
      $.star = null;
      wait($, value, returned);
    } else {
      const close = getMethod(iterator, 'return');
      if (close === undefined) throw noThrowMethod();
      wait($, close.call(iterator), closed);
    }
    return null;
  }

  /** Makes an idle generator part of the chain; one that is busy has to be waited for. */
  private link($: Machine, machine: Machine, value: unknown): Machine | null {
    const { iterator } = this.iteration;
    const root = $.end;
    firstIteration.hook?.(machine, iterator);
    if (machine.outer !== null) separate(machine);
    if (machine.last !== null) {
      const { rules } = root.last!.next!;
      return enqueue(machine, iterator, inner($, answered, NEXT, value, rules));
    }
    rest($);
    const leaf = machine.end;
    machine.outer = $;
    machine.end = leaf.end = root;
    root.end = leaf;
    return root;
  }

  cut(root: Machine, isBusy: boolean): void {
    const leaf = root.end;
    const outer = unlink(root);
    if (!isBusy) return;
    this.asked = NEXT;
    push(leaf, inner(outer, answered, NEXT, undefined, root.last!.next!.rules));
  }
}

/** The delegate has answered. */
export function answered($: Machine, mode: Mode, value: unknown): void {
  serve(delegated($, mode, value));
}

function delegated($: Machine, mode: Mode, value: unknown): Machine | null {
  if (mode === NEXT) return answer($, NEXT, value);
  const { asked } = $.star as Delegation;
  $.star = null;
  if (mode === RETURN && asked !== RETURN) mode = NEXT;
  return resume($, mode, value);
}

/** A delegate without `throw` has been closed instead. */
function closed($: Machine, mode: Mode, result: unknown): void {
  $.star = null;
  serve(resume($, THROW, mode === THROW ? result : noThrowMethod()));
}

function noThrowMethod(): TypeError {
  return new TypeError("The iterator does not provide a 'throw' method");
}
