/**
 * Closing an iterator on every way out of what uses it (ECMA-262 7.4.11 IteratorClose, 7.4.13 AsyncIteratorClose).
 *
 *                    at once                               waiting
 *     on throw       it.closeQuietly(); .throw ($.value)   by the runtime
 *     on return      it.close(); .goto L                   by the runtime
 *     break, …       it.close(); .goto L                   .close L
 *
 * What uses it is one region: an error of `next` finds the iteration done, and closes nothing.
 */
import { Block, type Exit, Label, type Words } from '../graph/ir';
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

/** A `for await`. The runtime knows it, and closes it where it is left by a throw, or by a return from outside. */
export interface Loop<N> {
  readonly node: N;
  readonly says: Words<N>;
  readonly open: Omit<Extract<Exit<N>, { kind: 'open' }>, 'kind' | 'waits'>;
  body(): void;
}

export function closesWaiting<N extends object>(ctx: Context<N>, loop: Loop<N>): void {
  const { asm, jumps, flavour } = ctx;
  const { node: waits, says, open, body } = loop;
  const outside = asm.region;
  asm.inLoop({ ...open, waits }, () => {
    jumps.withFrame(
      {
        leftIn: asm.region,
        isLoop: true,
        exits: new Map(),
        leave({ block, isReturn, to }) {
          // (Where there is something to run outside, only a generator has handlers of returns.)
          if (isReturn && (flavour.returnsInto || jumps.isEnd(to))) {
            block.exit = { kind: 'close', says, waits };
            return [];
          }
          const closed = new Block<N>(new Label('closed'), outside);
          closed.isPlace = ctx.host.place !== undefined;
          closed.exit = { kind: 'goto', to };
          block.exit = { kind: 'close', to: closed.label, says, waits };
          return [closed];
        },
      },
      body,
    );
  });
  asm.mark(open.end);
}
