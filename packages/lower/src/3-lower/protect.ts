/** Runs code in a frame: what `finally`, iterator closing and disposal have in common. */
import { Label } from '../graph/ir';
import type { Frame } from '../graph/jumps';
import type { Context } from './context';

export interface FrameParts<N> {
  /** The statement that is protected, where it is one of the source's. */
  readonly origin?: N;
  /** The body, protected. */
  body(): void;
  /**
   * The code on the way out. `raise` stands where the body threw, with the error in `frame.value`, and goes to
   * what it returns for other ways out; absent where a throw takes the same way (`finally`).
   */
  onThrow?(frame: Frame, entry: Label): void;
  /** What every way out runs, before `.follow next`. */
  leave(frame: Frame): void;
  /** Falling out of the body's end runs `leave` as well. */
  readonly leavesAtEnd: boolean;
}

export function writeFrame<N extends object>(ctx: Context<N>, parts: FrameParts<N>): void {
  const { asm, jumps, build, temps } = ctx;
  const after = new Label('end');
  const frame: Frame = {
    next: temps.take(),
    value: temps.take(),
    entry: new Label('finally'),
    outside: asm.region,
    exits: new Map(),
  };
  const onThrow = new Label('on throw');
  jumps.withFrame(frame, () => {
    const onReturn = ctx.flavour.returnsInto ? jumps.toReturn() : undefined;
    const body = (): void => {
      parts.body();
      if (parts.leavesAtEnd) {
        asm.storeLabel(frame.next, after);
        asm.goto(frame.entry);
      } else asm.goto(after);
    };
    asm.inRegion(onThrow, onReturn, body, parts.origin);
  });
  asm.markHandler(onThrow);
  ctx.assign(frame.value, ctx.sent);
  if (parts.onThrow) {
    parts.onThrow(frame, frame.entry);
  } else {
    const rethrow = new Label('rethrow');
    asm.storeLabel(frame.next, rethrow);
    asm.goto(frame.entry);
    asm.mark(rethrow);
    asm.exit({ kind: 'throw', value: build.name(frame.value) });
  }
  asm.mark(frame.entry);
  parts.leave(frame);
  asm.exit({ kind: 'follow', slot: frame.next });
  asm.mark(after);
}
