/**
 * `yield*` (ECMA-262 15.5.5): what a delegate is asked. Between generators of ours it is a matter of pointers (chain.ts);
 * one that is foreign, or has methods of its own, is called:
 *
 *     next(v)    iterator.next(v)                                    done: the expression's value
 *     throw(e)   iterator.throw(e); without one: close, TypeError    done: the expression's value
 *     return(v)  iterator.return(v); without one: return v           done: a return completion
 *
 * A result that is not done goes out as it is, its value unread.
 */
import { getSyncIterator } from '../iteration/get-iterator';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { getMethod, type Method, requireResult } from '../objects';
import { type Frame, PARKED, type Signal } from '../protocol';
import type { GeneratorActivation } from './activation';
import { innerOf, link, sever } from './chain';
import { originals } from './originals';

/**
 * `return delegateSync($, iterable)`: `yield* iterable` in a generator. Resumes with the delegate's return value.
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function delegateSync(frame: Frame, iterable: unknown): Signal {
  const { iterator, next } = getSyncIterator(iterable);
  const inner = next === originals.methods.next ? originals.activationOf(iterator) : undefined;
  (frame as GeneratorActivation).delegation = { iterator, next, inner: inner ?? null };
  return PARKED;
}

/**
 * Hands a completion on to the delegate of the leaf. The delegate's result; null where the completion is for the leaf
 * itself: a linked delegate is the leaf then, or there is no `return` to call.
 *
 * @throws what the delegate's method throws; TypeError for a result that is no object
 */
export function askDelegate(
  root: GeneratorActivation,
  mode: Mode,
  value: unknown,
): IteratorResult<unknown> | null {
  link(root);
  const method = mode === NEXT ? undefined : findMethod(root, mode === THROW ? 'throw' : 'return');
  const leaf = root.leaf;
  const delegation = leaf.delegation;
  if (delegation === null) return null;
  const { iterator, next } = delegation;
  let result: unknown;
  if (mode === NEXT) {
    result = (next as Method).call(iterator, value);
  } else if (method !== undefined) {
    result = method.call(iterator, value);
  } else if (mode === RETURN) {
    leaf.delegation = null;
    return null;
  } else {
    close(iterator);
    throw new TypeError("The iterator does not provide a 'throw' method");
  }
  requireResult(result);
  return result;
}

/**
 * Before a `throw` or `return` passes down a chain: each generator on the way is asked for its method, as `yield*`
 * does. The chain ends at the first one that has another method than ours, which is to be called: it is returned.
 */
function findMethod(root: GeneratorActivation, key: 'throw' | 'return'): Method | undefined {
  let $ = root;
  for (;;) {
    // Where it is a getter that throws, `$` is where.
    root.leaf = $;
    if ($.delegation === null) return undefined;
    const method = getMethod($.delegation.iterator, key);
    const inner = innerOf($);
    if (inner === null) return method;
    if (method !== originals.methods[key]) {
      sever($);
      return method;
    }
    $ = inner;
  }
}

/** IteratorClose with a normal completion. */
function close(iterator: object): void {
  const method = getMethod(iterator, 'return');
  if (method !== undefined) requireResult(method.call(iterator));
}
