/**
 * Closing an iterator on every way out of what uses it (ECMA-262 7.4.11 IteratorClose, 7.4.13 AsyncIteratorClose).
 *
 *                    at once                              waiting
 *     on throw       it.closeQuietly(); .throw ($.value)  .complete throw, (leaveLoop($, it, 1))
 *     on return      it.close(); .goto L                  .complete return, (leaveLoop($, it, 2))
 *     break, …       it.close(); .goto L                  .park (leaveLoop($, it)) .goto L
 *
 * What uses it is one region: an error of `next` finds the iteration done, and closes nothing.
 */
import { Block, Label, type Words } from '../graph/ir';
import { code } from '../graph/value';
import type { Context } from './context';
import { writeCallFrame } from './protect';

export interface Use<N> {
  /** The variable of the iteration. */
  readonly iteration: string;
  /** What closing it is in the source's words. */
  readonly says?: Words<N>;
  body(): void;
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

const MODES = { throw: 1, return: 2 } as const;

/** Of a `for await`. A return completion from outside is the machine's to complete; one from inside is a jump. */
export function closesWaiting<N extends object>(ctx: Context<N>, use: Use<N>): void {
  const { asm, build, flavour } = ctx;
  const { iteration, says } = use;
  const complete = (completion: 'throw' | 'return') => {
    const mode = build.number(MODES[completion]);
    const value = code(ctx.parked('leaveLoop', ctx.name(iteration), mode));
    return { kind: 'complete', completion, value, says } as const;
  };
  writeCallFrame(ctx, {
    ...use,
    onThrow: () => asm.exit(complete('throw')),
    leave({ block, isReturn, to }) {
      if (isReturn && flavour.returnsInto) {
        block.exit = complete('return');
        return [];
      }
      const resume = new Label('closed');
      const value = code(ctx.parked('leaveLoop', ctx.name(iteration)));
      block.exit = { kind: 'suspend', how: 'park', value, resume, says };
      const closed = new Block<N>(resume, block.region);
      closed.exit = { kind: 'goto', to };
      return [closed];
    },
  });
}
