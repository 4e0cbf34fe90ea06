/**
 * Frames: what `finally`, iterator closing and disposal have in common. Their code runs on every way out of a protected body.
 *
 *     by slots (finally, disposal)                 by a call (closing an iterator)
 *
 *     on throw:   value = $.value; next = rethrow; .goto code       it.closeQuietly(); .throw ($.value)
 *     an exit:    value = $.value; next = proxy;   .goto code       it.close(); .goto L
 *     .mark code  …  .follow next
 *     .mark proxy $.value = value; .goto L
 */
import { Block, type Item, Label } from '../graph/ir';
import type { Frame } from '../graph/jumps';
import type { Context } from './context';

export interface Protected<N> {
  /** The statement that is protected, where it is one of the source's. */
  readonly origin?: N;
  body(): void;
}

export interface SlotFrameParts<N> extends Protected<N> {
  /** Runs first where the body threw, with the error. */
  onThrow?(error: N): void;
  /** What every way out runs, falling out of the body's end included. */
  leave(): void;
}

/** A frame whose code is written once: where to go behind it, and with what value, stands in two variables. */
export function writeSlotFrame<N extends object>(ctx: Context<N>, parts: SlotFrameParts<N>): void {
  const { asm, build, temps } = ctx;
  const next = temps.take();
  const kept = temps.take();
  const entry = new Label('finally');
  const after = new Label('end');
  const keep = (target: N, value: N): Item<N> => ({
    kind: 'code',
    statement: build.expression(build.assign(target, '=', value)),
  });
  const onThrow = writeProtected(ctx, parts, {
    leave({ block, isReturn, to }) {
      const proxy = new Block<N>(new Label(isReturn ? 'return' : 'jump'), block.region);
      if (isReturn) {
        block.items.push(keep(ctx.name(kept), ctx.value));
        proxy.items.push(keep(ctx.value, ctx.name(kept)));
      }
      block.items.push({ kind: 'store-label', slot: next, label: proxy.label });
      block.exit = { kind: 'goto', to: entry };
      proxy.exit = { kind: 'goto', to };
      return [proxy];
    },
    atEnd() {
      asm.storeLabel(next, after);
      asm.goto(entry);
    },
  });
  asm.markHandler(onThrow);
  ctx.assign(kept, ctx.sent);
  parts.onThrow?.(ctx.name(kept));
  const rethrow = new Label('rethrow');
  asm.storeLabel(next, rethrow);
  asm.goto(entry);
  asm.mark(rethrow);
  asm.exit({ kind: 'throw', value: ctx.name(kept) });
  asm.mark(entry);
  parts.leave();
  asm.exit({ kind: 'follow', slot: next });
  asm.mark(after);
}

export interface CallFrameParts<N> extends Protected<N> {
  /** Where the body's end leads. */
  readonly after: Label;
  /** Ends the current block: the error in `$.value` goes on. */
  onThrow(): void;
  leave: Frame<N>['leave'];
}

/** A frame whose code is a call, which every way out makes by itself; the body's end does not. */
export function writeCallFrame<N extends object>(ctx: Context<N>, parts: CallFrameParts<N>): void {
  const { leave, after } = parts;
  const onThrow = writeProtected(ctx, parts, { leave, atEnd: () => ctx.asm.goto(after) });
  ctx.asm.markHandler(onThrow);
  parts.onThrow();
  ctx.asm.mark(after);
}

/** Writes the body in a region; gives the handler of throws in it. */
function writeProtected<N extends object>(
  { asm, jumps, flavour }: Context<N>,
  { body, origin }: Protected<N>,
  { leave, atEnd }: Pick<CallFrameParts<N>, 'leave'> & { atEnd(): void },
): Label {
  const onThrow = new Label('on throw');
  jumps.withFrame({ leftIn: asm.region, exits: new Map(), leave }, () => {
    const onReturn = flavour.returnsInto ? jumps.toReturn() : undefined;
    const write = (): void => {
      body();
      atEnd();
    };
    asm.inRegion(onThrow, onReturn, write, origin);
  });
  return onThrow;
}
