/**
 * Python's requests through a delegation (PEP 380, as `yield_from_` of `async_generator` 1.10 transcribes it):
 *
 *     asend()     the delegate's next           a StopAsyncIteration or `done` ends the delegation
 *     asend(v)    its asend(v), else next(v)
 *     athrow(e)   its athrow(e), else throw(e), else e is raised in the outer generator
 *     aclose()    its aclose(), else return(), if any; then GeneratorExit is raised in the outer one,
 *                 also if the delegate swallowed it; a delegate that yields instead ignored it
 *
 * A delegation that begins under any of them begins by Python's rules. One of our own generators, as long as its methods are the
 * original ones, is asked by a request in its queue: the chain that goes on is the delegate's, and no stack grows.
 */
import { AWAIT_RETURN, type Rules, type Star } from '../async-generator/chain';
import { answered, type Delegation } from '../async-generator/delegation';
import type { Machine } from '../async-generator/machine';
import { originals } from '../async-generator/originals';
import { enqueue, inner } from '../async-generator/queue';
import { resume, serve } from '../async-generator/resume';
import { machineOf } from '../brand';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { wait } from '../core/await';
import { type Answered, type AsyncIteration, waitForResult } from '../iteration/async';
import { askSync } from '../iteration/async-from-sync';
import { getMethod, type Method } from '../objects';
import { GeneratorExit, RuntimeError, StopAsyncIteration } from './errors';
import { isPython } from './pep-479';
import { isFinished, requireIdle } from './status';

/** The original methods, to see whether a generator still has them. */
export const pythonMethods: { athrow?: unknown; aclose?: unknown } = {};

export const SEND: Rules = rules(throwOn);
export const ATHROW: Rules = rules(throwOn);
export const CLOSE: Rules = rules(close);

function rules(onThrow: typeof close): Rules {
  return {
    forward($, star, mode, value) {
      const delegation = star as Delegation;
      if ((star as Wrapping).isWrapping) {
        // The generator that `async_generator` wraps is the body itself: it sees the very error.
        return mode === NEXT ? send($, delegation, value) : star.forward($, mode, value);
      }
      const machine = machineOf(star.iteration.iterator);
      if (machine !== undefined) requireIdle(machine);
      if (mode === NEXT) return send($, delegation, value);
      if (machine !== undefined && isFinished(machine)) throw value;
      return onThrow($, delegation, value, machine);
    },
  };
}

/** The `yield*` of a wrapper, see wrap.ts. */
export interface Wrapping extends Star {
  isWrapping?: boolean;
}

function send($: Machine, star: Delegation, value: unknown): Machine | null {
  const { iteration } = star;
  star.asked = NEXT;
  if (iteration.machine !== undefined) return star.forward($, NEXT, value);
  const args: [value?: unknown] = value === undefined ? [] : [value];
  if (iteration.isSync) {
    askSync($, iteration, NEXT, args, answered);
    return null;
  }
  const { iterator } = iteration;
  const asend = value === undefined ? undefined : getMethod(iterator, 'asend');
  if (asend !== undefined) wait($, asend.call(iterator, value), valueAnswered);
  else call($, iteration, iteration.next as Method, args, answered);
  return null;
}

function throwOn(
  $: Machine,
  star: Delegation,
  error: unknown,
  machine: Machine | undefined,
): Machine | null {
  const { iteration } = star;
  const { iterator } = iteration;
  star.asked = NEXT;
  const method = iteration.isSync ? undefined : getMethod(iterator, 'athrow');
  if (method !== undefined) {
    if (machine !== undefined && method === pythonMethods.athrow) {
      return enqueue(machine, iterator, inner($, answered, THROW, error, ATHROW));
    }
    wait($, method.call(iterator, error), valueAnswered);
    return null;
  }
  if (!iteration.isSync && getMethod(iterator, 'throw') === undefined) throw error;
  return star.forward($, THROW, error);
}

function close(
  $: Machine,
  star: Delegation,
  exit: unknown,
  machine: Machine | undefined,
): Machine | null {
  const { iteration } = star;
  const { iterator } = iteration;
  if (iteration.isSync) {
    askSync($, iteration, RETURN, [], closed);
    return null;
  }
  const aclose = getMethod(iterator, 'aclose');
  if (aclose !== undefined) {
    if (machine === undefined || aclose !== pythonMethods.aclose || !isPython(machine)) {
      wait($, aclose.call(iterator), acloseAnswered);
      return null;
    }
    if (machine.closed) throw exit;
    machine.closed = true;
    return enqueue(machine, iterator, inner($, closed, THROW, exit, CLOSE));
  }
  const method = getMethod(iterator, 'return');
  if (method === undefined) throw exit;
  if (machine !== undefined && method === originals.return) {
    return enqueue(machine, iterator, inner($, closed, AWAIT_RETURN, undefined));
  }
  call($, iteration, method, [], closed);
  return null;
}

function call(
  $: Machine,
  iteration: AsyncIteration,
  method: Method,
  args: [value?: unknown],
  then: Answered,
): void {
  waitForResult($, iteration, method.apply(iteration.iterator, args), then);
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
