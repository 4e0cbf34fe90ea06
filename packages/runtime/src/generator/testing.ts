/** For the specs: generators lowered by hand, beside native ones that say the same. */
import { DONE } from '../protocol';
import { type Body, stepOf } from '../testing';
import { delegateSync } from './delegation';
import { defineGenerator, startGenerator } from './start';
import type { FunctionLike } from '../kind';

export type Make<A extends unknown[]> = (...args: A) => Generator<unknown, unknown, unknown>;

/** A lowered generator function. */
export function lowered<A extends unknown[]>(body: Body<A>): Make<A> {
  return defineGenerator(
    (kind) =>
      function made(this: unknown, ...args: A) {
        return startGenerator(kind, stepOf(body.apply(this, args), DONE, delegateSync), [1, 2, 0]);
      } as unknown as FunctionLike,
  ) as unknown as Make<A>;
}
