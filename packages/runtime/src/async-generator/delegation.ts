/**
 * `yield*` (ECMA-262 15.5.5, YieldExpression : yield * AssignmentExpression):
 *
 *     next(v)    iterator.next(v)                               done: the expression's value
 *     throw(e)   iterator.throw(e); without one: close, TypeError    done: the expression's value
 *     return(v)  iterator.return(v); without one: return v           done: a return completion
 *
 * A result that is not done goes out as it is: its value is not awaited.
 *
 * From one generator of ours to another the chain holds a pointer to the innermost one, and `next` goes straight there:
 * an item costs the same at any depth, and so does the stack. Everything else cuts the links, from the leaf up, and a
 * chain that has been cut is no more than generators that wait for one another; the next `next` links them again.
 */
import { wait } from '../core/await';
import { rest } from '../core/waiter';
import { ALL, ask, AsyncIteration, NO_ARGUMENT, NOTHING } from '../iteration/async';
import { noThrowMethod } from '../iteration/close';
import { type Frame, GO_ON, type Signal, type Mode, NEXT, RETURN, THROW } from '../protocol';
import { push, separate, type Star, unlink } from './chain';
import type { Machine } from './machine';
import { enqueue, firstIteration, inner } from './queue';
import { answer, resume, returned, serve } from './resume';

/** `return delegate($, iterable)`: `yield* iterable`. Resumes with the delegate's return value. */
export function delegate(frame: Frame, iterable: unknown): Signal {
  const $ = frame as Machine;
  const star = new AsyncIteration(iterable);
  star.reads = ALL;
  star.forward = forward;
  star.cut = cut;
  // It begins with a `next(undefined)`.
  $.star = star;
  $.value = undefined;
  return GO_ON;
}

function forward($: Machine, star: Star, mode: Mode, value: unknown): Machine | null {
  const iteration = star as AsyncIteration;
  const { machine } = iteration;
  if (mode === NEXT && machine !== undefined) return link($, iteration, machine, value);
  let asked = ask($, iteration, mode, value, answered);
  if (asked === undefined) {
    if (mode === RETURN) {
      $.star = null;
      wait($, value, returned);
      return null;
    }
    iteration.reads = NOTHING;
    asked = ask($, iteration, RETURN, NO_ARGUMENT, closed);
    if (asked === undefined) throw noThrowMethod();
  }
  return asked;
}

/** Makes an idle generator part of the chain; one that is busy has to be waited for. */
function link($: Machine, star: AsyncIteration, machine: Machine, value: unknown): Machine | null {
  const root = $.end;
  const { iterator } = star;
  star.asked = NEXT;
  const { hook } = firstIteration;
  if (hook !== null) hook(machine, iterator);
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

/** See `cutLeaf`. */
function cut(root: Machine, isBusy: boolean): void {
  const leaf = root.end;
  const outer = unlink(root);
  if (!isBusy) return;
  (outer.star as AsyncIteration).asked = NEXT;
  push(leaf, inner(outer, answered, NEXT, undefined, root.last!.next!.rules));
}

/** The delegate has answered. */
export function answered($: Machine, mode: Mode, value: unknown): void {
  serve(delegated($, mode, value));
}

function delegated($: Machine, mode: Mode, value: unknown): Machine | null {
  if (mode === NEXT) return answer($, NEXT, value);
  const { asked } = $.star as AsyncIteration;
  $.star = null;
  if (mode === RETURN && asked !== RETURN) mode = NEXT;
  return resume($, mode, value);
}

/** A delegate without `throw` has been closed instead. */
function closed($: Machine, mode: Mode, result: unknown): void {
  $.star = null;
  serve(resume($, THROW, mode === THROW ? result : noThrowMethod()));
}
