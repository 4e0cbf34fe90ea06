/**
 * Frames: what `finally`, iterator closing and disposal have in common. Their code runs on every way out of a protected
 * body; then whatever left the body goes on.
 *
 *     written once (finally, disposal)                  a call (closing an iterator)
 *
 *     at its end, by a jump to L, by a return of x:     at its end: nothing        by a jump to L: it.close(); .goto L
 *                     .enter   .enter L   .enter (x)
 *     .mark finally   c = $.value                       .mark close   .complete (closeIteration($, it))
 *                     code   .brfalse end, (c)
 *                     .complete (complete($, c))
 *     .mark end
 */
import { Block, type Words } from '../graph/ir';
import { Label } from '../graph/label';
import { code } from '../graph/value';
import type { Frame } from '../graph/jumps';
import type { Context } from './context';

interface Protected {
  body(): void;
}

export interface WrittenFrame<N> extends Protected {
  /** The statement that is protected, where it is one of the source's. */
  readonly origin?: N;
  /** The code that runs on every way out, the body's end included. `completion`: the variable with what it holds up. */
  leave(completion: string): void;
}

/**
 * A frame whose code is written once. A variable says how to go on behind it: nothing, where the body came to its end.
 */
export function writeFrame<N extends object>(ctx: Context<N>, parts: WrittenFrame<N>): void {
  const { asm, jumps, temps } = ctx;
  const completion = temps.take();
  const handler = new Label('finally');
  const leave: Frame<N>['leave'] = ({ block, to }) => {
    // (Behind the frame, the region is the one around it.)
    const proxy = new Block<N>(new Label('jump'), block.region);
    block.items.push({ kind: 'enter', to: proxy.label });
    block.exit = { kind: 'goto', to: handler };
    proxy.exit = { kind: 'goto', to };
    return [proxy];
  };
  let hasEnd = false;
  const write = (): void => {
    parts.body();
    hasEnd = asm.isReachable;
    asm.item({ kind: 'enter' });
    asm.goto(handler);
  };
  jumps.withFrame({ leftIn: asm.region, leave, handler }, () => {
    asm.inRegion('finally', handler, write, parts.origin);
  });
  asm.markHandler(handler);
  ctx.assign(completion, ctx.sent);
  parts.leave(completion);
  const held = new Block<N>(new Label('complete'), asm.region);
  held.exit = {
    kind: 'complete',
    value: ctx.parked('complete', ctx.name(completion)),
    handler,
  };
  jumps.proxies.push(held);
  if (!hasEnd) {
    asm.goto(held.label);
    return;
  }
  const end = new Label('end');
  asm.fork(code(ctx.name(completion)), held.label, end, { says: ['left early'] });
  asm.mark(end);
}

export interface CallFrame<N> extends Protected {
  /** Where the body's end leads. */
  readonly after: Label;
  /** What a throw or a return runs: the call of a helper, which then lets it go on. */
  handle(): N;
  /** The same in the source's words. */
  readonly says?: Words<N>;
  /** What a jump runs. */
  leave: Frame<N>['leave'];
}

/** A frame whose code is one call, written on every way out. The end of the body does not run it. */
export function writeCallFrame<N extends object>(ctx: Context<N>, parts: CallFrame<N>): void {
  const { asm, jumps } = ctx;
  const { leave, after } = parts;
  const handler = new Label('close');
  const write = (): void => {
    parts.body();
    asm.goto(after);
  };
  jumps.withFrame({ leftIn: asm.region, leave }, () => {
    asm.inRegion('finally', handler, write);
  });
  asm.markHandler(handler);
  asm.exit({ kind: 'complete', value: parts.handle(), handler, says: parts.says });
  asm.mark(after);
}
