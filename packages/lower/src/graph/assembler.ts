/**
 * Writes blocks, one after the other. Code that is emitted between an exit and the next `mark` can never run, and is
 * dropped (with the option `debug`, only what is not the source's).
 */
import type { Remark } from '../contract/builder';
import { Block, type Exit, type Item, type Suspending, type Words } from './ir';
import { Label } from './label';
import { BODY, type Region } from './regions';
import { code, type Value } from './value';

/** What an exit has to do with the source. */
export interface About<N> {
  /** The statement or expression whose place it has. */
  readonly origin?: N;
  /** What it is in the source's words. */
  readonly says?: Words<N>;
  /** The branch is an `if` of the source. */
  readonly isWritten?: boolean;
  /** What waits there, where that is another node than `origin`. */
  readonly waits?: N;
}

export class Assembler<N> {
  readonly blocks: Block<N>[] = [];
  readonly regions: Region[] = [];
  /** Makes an expression strict code, where that does not follow from where it is written (`class-head.ts`). */
  strict: ((value: Value<N>) => Value<N>) | undefined;
  region = BODY;
  private current: Block<N> | undefined;
  /** All places in the source of which only comments are left. */
  readonly places: Remark<N>[] = [];
  private remarks: Remark<N>[] = [];
  private begun: N | undefined;

  /**
   * `makeStop` (option `debug`): makes a statement without effect. With it each statement of the source keeps code, and
   * each suspension a state of its own, which says where the body waits.
   */
  constructor(private readonly makeStop?: () => N) {
    this.mark(new Label('start'));
  }

  get isReachable(): boolean {
    return this.current !== undefined;
  }

  /** Begins the block of `label`; falls into it from the block before. */
  mark(label: Label): void {
    this.stop();
    if (this.current) this.exit({ kind: 'goto', to: label });
    this.current = new Block(label, this.region);
    this.blocks.push(this.current);
  }

  /** Begins a block that the machine enters by itself. */
  markHandler(label: Label): void {
    this.mark(label);
    if (this.current) this.current.handler = true;
  }

  /**
   * A statement begins: the first code that is written for it gets its place, whichever part of the statement that is.
   * So a debugger stops at the statement, and coverage sees that it ran, even if it never comes to its end.
   *
   * With the option `debug`, a statement that begins without code of its own gets a stop, before another statement, a
   * block, a region or a jump:
   *
   *     a: for (;;) { yield; break a; }   ->   void 0;  void 0;   .mark loop   .yield ()   void 0;  .goto end
   */
  begin(statement: N | undefined): void {
    this.stop();
    this.begun = statement;
  }

  private stop(): void {
    if (this.begun === undefined || !this.makeStop || !this.current) return;
    this.emit(this.makeStop());
  }

  /**
   * A statement is written next. With the option `debug` it is kept even if it can never run: coverage tells that it did
   * not.
   *
   *     return; f();   ->   .end   .mark never   f();
   */
  keep(): void {
    if (!this.makeStop) return;
    if (!this.current) this.mark(new Label('never'));
    if (this.current) this.current.isKept = true;
  }

  /** What comes now may not run though what came before did. With the option `debug` that can be counted. */
  apart(hint: string): void {
    if (!this.makeStop) return;
    this.mark(new Label(hint));
    if (this.current) this.current.isApart = true;
  }

  private takeBegun(): { readonly begins?: N } {
    const begins = this.begun;
    this.begun = undefined;
    return begins === undefined ? {} : { begins };
  }

  item(item: Item<N>): void {
    this.current?.items.push({ ...item, ...this.takeRemarks(), ...this.takeBegun() });
  }

  /** No code is left of the node: its comments go to what is written next. */
  remark(node: N, at: Remark<N>['at'] = 'start'): void {
    if (at === 'start' && !this.current) return;
    const place = { node, at };
    this.places.push(place);
    this.remarks.push(place);
  }

  private takeRemarks(): { readonly behind?: readonly Remark<N>[] } {
    if (this.remarks.length === 0 || !this.current) return {};
    const behind = this.remarks;
    this.remarks = [];
    return { behind };
  }

  /** `says`: what the statement is in the source; absent for our own bookkeeping. */
  emit(statement: N, says?: Words<N>): void {
    this.item({ kind: 'code', statement, says });
  }

  /** The expression as strict as it is in the source. */
  strictly(value: Value<N>): Value<N> {
    return this.strict ? this.strict(value) : value;
  }

  exit(exit: Exit<N>): void {
    // (Code that only jumps or returns is written where it is jumped to, or not at all.)
    if (exit.kind === 'goto' || exit.kind === 'end') this.stop();
    if (!this.current) return;
    // (A jump often needs no code, so comments go to what comes next.)
    this.current.exit =
      exit.kind === 'goto' ? exit : { ...exit, ...this.takeRemarks(), ...this.takeBegun() };
    this.current = undefined;
  }

  goto(to: Label, origin?: N): void {
    this.exit({ kind: 'goto', to, origin });
  }

  /** Goes on here where the test holds (`sense`), else at `other`. `hint`: what is done here. */
  branch(test: Value<N>, sense: boolean, other: Label, hint: string, about: About<N> = {}): void {
    const next = new Label(hint);
    const [then, otherwise] = sense ? [next, other] : [other, next];
    this.fork(test, then, otherwise, about);
    this.mark(next);
  }

  /** To `then` where the test holds, else to `otherwise`. */
  fork(test: Value<N>, then: Label, otherwise: Label, about: About<N>): void {
    // (The test of an expression is no `if` of the source.)
    if (!about.origin) this.stop();
    this.exit({ kind: 'branch', test: this.strictly(test).node, then, otherwise, ...about });
  }

  /** Suspends and goes on here. */
  suspend(how: Suspending, value: Value<N>, about: About<N> = {}): void {
    const resume = new Label(how === 'await' || how === 'yield' ? `after ${how}` : 'resume');
    this.suspendAt(resume, how, this.strictly(value), about);
  }

  /**
   * Asks for the next item of the innermost `for await`, and goes on with it here. `take`: the call that asks, if one
   * does.
   */
  next(inner: Label, about: About<N>, take?: Value<N>): void {
    if (take) this.suspendAt(inner, 'take', this.strictly(take), about);
    else {
      this.exit({ kind: 'next', inner, ...about });
      this.markPlace(inner);
    }
  }

  private suspendAt(resume: Label, how: Suspending, value: Value<N>, about: About<N>): void {
    this.exit({ kind: 'suspend', how, value, resume, ...about });
    this.markPlace(resume);
  }

  /** Marks where the body goes on after a wait. */
  private markPlace(label: Label): void {
    this.mark(label);
    if (this.current) this.current.isPlace = this.makeStop !== undefined;
  }

  /** Runs `write` in a new region inside the current one. `origin`: the statement that is protected. */
  inRegion(kind: 'catch' | 'finally', handler: Label, write: () => void, origin?: N): void {
    const entry = new Label('try');
    this.goto(entry, origin);
    this.within({ kind, handler }, () => {
      this.mark(entry);
      write();
    });
  }

  /** Opens a `for await`, and runs `write` in its region. */
  inLoop(open: Omit<Extract<Exit<N>, { kind: 'open' }>, 'kind'>, write: () => void): void {
    this.exit({ kind: 'open', ...open, iterable: this.strictly(code(open.iterable)).node });
    this.within({ kind: 'loop' }, () => {
      this.mark(open.loop);
      write();
    });
  }

  private within(handlers: Omit<Region, 'number' | 'parent'>, write: () => void): void {
    const parent = this.region;
    this.region = { number: this.regions.length + 1, parent, ...handlers };
    this.regions.push(this.region);
    write();
    this.region = parent;
  }
}
