/**
 * Closing an iterator on every way out of what uses it (ECMA-262 7.4.11 IteratorClose, 7.4.13 AsyncIteratorClose).
 *
 *                    at once                               waiting
 *     on throw       it.closeQuietly(); .throw ($.value)   .complete (leaveLoop($, it))
 *     on return      it.close(); .goto L                   the same handler
 *     break, …       it.close(); .goto L                   .park (leaveLoop($, it, 0))   .goto L
 *
 * What uses it is one region: an error of `next` finds the iteration done, and closes nothing.
 */
import { Block, Label, type Words } from '../graph/ir';
import { code, type Value } from '../graph/value';
import type { Context } from './context';
import { writeCallFrame } from './protect';

export interface Use<N> {
  /** The variable of the iteration. */
  readonly iteration: string;
  /** What closing it is in the source's words. */
  readonly says?: Words<N>;
  body(): void;
  /** The loop. */
  readonly loop?: N;
  /** Where the body's end leads: nothing is closed there. */
  readonly after: Label;
}

/** Of a `for…of`, and of an array pattern. */
export function closesAtOnce<N extends object>(ctx: Context<N>, use: Use<N>): void {
  const { asm, build } = ctx;
  const { iteration, says } = use;
  const call = (method: string): N => build.call(build.member(ctx.name(iteration), method), []);
  writeCallFrame(ctx, {
    ...use,
    onThrow() {
      ctx.effect(code(call('closeQuietly')), { says });
      asm.exit({ kind: 'throw', value: ctx.value });
    },
    leave({ block, to }) {
      block.items.push({ kind: 'code', statement: build.expression(call('close')), says });
      block.exit = { kind: 'goto', to };
      return [];
    },
  });
}

const JUMP = 0;
const RETURN = 2;

/** Of a `for await`. A return completion from outside is the machine's to complete; one from inside is a jump. */
export function closesWaiting<N extends object>(ctx: Context<N>, use: Use<N>): void {
  const { asm, build, flavour } = ctx;
  const { iteration, says, loop: waits } = use;
  const leaveLoop = (mode?: number): Value<N> =>
    code(
      ctx.parked(
        'leaveLoop',
        ctx.name(iteration),
        ...(mode === undefined ? [] : [build.number(mode)]),
      ),
    );
  writeCallFrame(ctx, {
    ...use,
    isCommon: true,
    onThrow() {
      asm.exit({ kind: 'complete', completion: 'entered', value: leaveLoop(), says, waits });
    },
    leave({ block, isReturn, to }) {
      if (isReturn && flavour.returnsInto) {
        block.exit = {
          kind: 'complete',
          completion: 'return',
          value: leaveLoop(RETURN),
          says,
          waits,
        };
        return [];
      }
      const resume = new Label('closed');
      block.exit = { kind: 'suspend', how: 'park', value: leaveLoop(JUMP), resume, says, waits };
      const closed = new Block<N>(resume, block.region);
      closed.isPlace = ctx.host.place !== undefined;
      closed.exit = { kind: 'goto', to };
      return [closed];
    },
  });
}
