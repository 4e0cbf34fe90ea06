/**
 * Closing an iterator on every way out of what uses it (ECMA-262 7.4.11 IteratorClose, 7.4.13 AsyncIteratorClose).
 *
 *                       at once                                     waiting
 *     on throw, return  .complete (closeIteration($, it))           by the runtime
 *     break, continue   it.close(); .goto L                         .close L
 *
 * The code that uses the iterator is one region. An error thrown by `next` finds the iteration done, and closes
 * nothing.
 */
import { Block, type Exit, type Words } from '../graph/ir';
import { Label } from '../graph/label';
import type { Frame } from '../graph/jumps';
import type { Context } from './context';
import { writeCallFrame } from './protect';

export interface Use<N> {
  /** The variable of the iteration. */
  readonly iteration: string;
  /** Closing it, in the source's words. */
  readonly says?: Words<N>;
  body(): void;
  /** Where the end of the body leads, without closing anything. */
  readonly after: Label;
}

/** For `for…of` and array patterns. */
export function closesAtOnce<N extends object>(ctx: Context<N>, use: Use<N>): void {
  const { build } = ctx;
  const { iteration, says, body, after } = use;
  writeCallFrame(ctx, {
    body,
    after,
    says,
    handle: () => ctx.parked('closeIteration', ctx.name(iteration)),
    leave({ block, to }) {
      const call = build.call(build.member(ctx.name(iteration), 'close'), []);
      block.items.push({ kind: 'code', statement: build.expression(call), says });
      block.exit = { kind: 'goto', to };
      return [];
    },
  });
}

/**
 * A `for await`. The runtime knows that it is open, and closes it where a throw or a `return()` from outside leaves it.
 */
export interface Loop<N> {
  readonly node: N;
  readonly says: Words<N>;
  readonly open: Omit<Extract<Exit<N>, { kind: 'open' }>, 'kind' | 'closes' | 'waits'>;
  body(): void;
}

export function closesWaiting<N extends object>(ctx: Context<N>, loop: Loop<N>): void {
  const { asm, jumps, host } = ctx;
  const { node: waits, says, open, body } = loop;
  const outside = asm.region;
  asm.inLoop({ ...open, closes: says, waits }, () => {
    const leave: Frame<N>['leave'] = ({ block, to }) => {
      const closed = new Block<N>(new Label('closed'), outside);
      closed.isPlace = host.place !== undefined;
      closed.exit = { kind: 'goto', to };
      block.exit = { kind: 'close', to: closed.label, says, waits };
      return [closed];
    };
    jumps.withFrame({ leftIn: asm.region, leave }, body);
  });
  asm.mark(open.end);
}
