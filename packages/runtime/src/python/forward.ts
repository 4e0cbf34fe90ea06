/**
 * Python's requests through a delegation (PEP 380, as `yield_from_` of `async_generator` 1.10 transcribes it):
 *
 *     asend()     the delegate's next           a StopAsyncIteration or `done` ends the delegation
 *     asend(v)    its asend(v), else next(v)
 *     athrow(e)   its athrow(e), else throw(e), else e is raised in the outer generator
 *     aclose()    its aclose(), else return(), if any; then GeneratorExit is raised in the outer one,
 *                 also if the delegate swallowed it; a delegate that yields instead ignored it
 *
 * A delegation that begins under any of them begins by Python's rules. One of our own generators, as long as its
 * methods are the original ones, is asked by a request in its queue: the chain that goes on is the delegate's, and no
 * stack grows.
 */
import { type Rules, type Star } from '../async-generator/chain';
import { answered } from '../async-generator/delegation';
import type { Machine } from '../async-generator/machine';
import { enqueue, inner } from '../async-generator/queue';
import { resume, serve } from '../async-generator/resume';
import { machineOf } from '../brand';
import { wait } from '../core/await';
import { ask, type AsyncIteration, NO_ARGUMENT } from '../iteration/async';
import { getMethod } from '../objects';
import { GeneratorExit, RuntimeError, StopAsyncIteration } from './errors';
import { isPython } from './pep-479';
import { isFinished, requireIdle } from './status';
import { type Mode, NEXT, RETURN, THROW } from '../protocol';

/** The original methods, to see whether a generator still has them. */
export const pythonMethods: { athrow?: unknown; aclose?: unknown } = {};

export const SEND: Rules = rules(throwOn);
export const ATHROW: Rules = rules(throwOn);
export const CLOSE: Rules = rules(close);

type Forward = (
  $: Machine,
  star: AsyncIteration,
  value: unknown,
  machine: Machine | undefined,
) => Machine | null;

function rules(onThrow: Forward): Rules {
  return {
    forward($, star, mode, value) {
      const iteration = star as AsyncIteration;
      if ((star as Wrapping).isWrapping) {
        // The generator that `async_generator` wraps is the body itself: it sees the very error.
        return mode === NEXT ? send($, iteration, value) : star.forward($, star, mode, value);
      }
      const machine = machineOf(star.iterator);
      if (machine !== undefined) requireIdle(machine);
      if (mode === NEXT) return send($, iteration, value);
      if (machine !== undefined && isFinished(machine)) throw value;
      return onThrow($, iteration, value, machine);
    },
  };
}

/** The `yield*` of a wrapper, see wrap.ts. */
export interface Wrapping extends Star {
  isWrapping?: boolean;
}

function send($: Machine, star: AsyncIteration, value: unknown): Machine | null {
  const { iterator } = star;
  if (star.machine !== undefined) return star.forward($, star, NEXT, value);
  const isSent = value !== undefined;
  const asend = isSent && !star.isSync ? getMethod(iterator, 'asend') : undefined;
  if (asend === undefined) {
    return ask($, star, NEXT, isSent ? value : NO_ARGUMENT, answered) as Machine | null;
  }
  star.asked = NEXT;
  wait($, asend.call(iterator, value), valueAnswered);
  return null;
}

function throwOn(
  $: Machine,
  star: AsyncIteration,
  error: unknown,
  machine: Machine | undefined,
): Machine | null {
  const { iterator, isSync } = star;
  const method = isSync ? undefined : getMethod(iterator, 'athrow');
  if (method !== undefined) {
    star.asked = NEXT;
    if (machine !== undefined && method === pythonMethods.athrow) {
      return enqueue(machine, iterator, inner($, answered, THROW, error, ATHROW));
    }
    wait($, method.call(iterator, error), valueAnswered);
    return null;
  }
  if (!isSync && getMethod(iterator, 'throw') === undefined) throw error;
  return star.forward($, star, THROW, error);
}

function close(
  $: Machine,
  star: AsyncIteration,
  exit: unknown,
  machine: Machine | undefined,
): Machine | null {
  const { iterator } = star;
  const aclose = star.isSync ? undefined : getMethod(iterator, 'aclose');
  if (aclose !== undefined) {
    if (machine === undefined || aclose !== pythonMethods.aclose || !isPython(machine)) {
      wait($, aclose.call(iterator), acloseAnswered);
      return null;
    }
    if (machine.closed) throw exit;
    machine.closed = true;
    return enqueue(machine, iterator, inner($, closed, THROW, exit, CLOSE));
  }
  const asked = ask($, star, RETURN, NO_ARGUMENT, closed);
  if (asked === undefined) throw exit;
  return asked;
}

/** `asend` or `athrow` of a delegate answers with the value itself. */
export function valueAnswered($: Machine, mode: Mode, value: unknown): void {
  if (mode === THROW && value instanceof StopAsyncIteration) answered($, RETURN, value.value);
  else answered($, mode, value);
}

/** `aclose` of a delegate is through. */
function acloseAnswered($: Machine, mode: Mode, error: unknown): void {
  closed($, mode === THROW ? THROW : RETURN, error);
}

/** A delegate has been closed: what is raised in the outer generator. */
function closed($: Machine, mode: Mode, value: unknown): void {
  const exit = $.end.last!.next!.value;
  let error = exit;
  if (mode === NEXT) error = ignoredExit();
  else if (mode === THROW && !(value instanceof GeneratorExit)) error = value;
  $.star = null;
  serve(resume($, THROW, error));
}

export function ignoredExit(): Error {
  return new RuntimeError('async generator ignored GeneratorExit');
}
