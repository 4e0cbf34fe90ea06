/**
 * Writes blocks in order. Code that is emitted after an exit and before the next `mark` can never run and
 * is dropped.
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
  /** Of a branch: it is an `if` of the source. */
  readonly isWritten?: boolean;
  /** What waits there, where that is another node than `origin`. */
  readonly waits?: N;
}

export class Assembler<N> {
  readonly blocks: Block<N>[] = [];
  readonly regions: Region[] = [];
  /** Where what is written has to say itself that it is strict code: makes it so (`class-head.ts`). */
  strict: ((value: Value<N>) => Value<N>) | undefined;
  region = BODY;
  private current: Block<N> | undefined;
  /** All places of which no code is left but comments. */
  readonly places: Remark<N>[] = [];
  private remarks: Remark<N>[] = [];
  private begun: N | undefined;

  /** `tellsPlaces`: each suspension is to have a number of its own. */
  constructor(private readonly tellsPlaces = false) {
    this.mark(new Label('start'));
  }

  get isReachable(): boolean {
    return this.current !== undefined;
  }

  /** Begins the block of `label`; falls into it from the block before. */
  mark(label: Label): void {
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
   * A statement begins: what is written first of it has its place, whichever part of it that is. So a debugger is at the statement,
   * and a counter says that it ran, though it may never come to its end.
   */
  begin(statement: N | undefined): void {
    this.begun = statement;
  }

  private takeBegun(): { readonly begins?: N } {
    const begins = this.begun;
    this.begun = undefined;
    return begins === undefined ? {} : { begins };
  }

  item(item: Item<N>): void {
    this.current?.items.push({ ...item, ...this.takeRemarks(), ...this.takeBegun() });
  }

  /** No code is left of what stands there: its comments go with what is written next. */
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

  /** `says`: what it is in the source; absent for bookkeeping of ours. */
  emit(statement: N, says?: Words<N>): void {
    this.item({ kind: 'code', statement, says });
  }

  /** The expression as strict as it is in the source. */
  strictly(value: Value<N>): Value<N> {
    return this.strict ? this.strict(value) : value;
  }

  exit(exit: Exit<N>): void {
    if (!this.current) return;
    // (A jump is often nothing but what comes next.)
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
    this.exit({ kind: 'branch', test: this.strictly(test).node, then, otherwise, ...about });
  }

  /** Suspends and goes on here. */
  suspend(how: Suspending, value: Value<N>, about: About<N> = {}): void {
    const resume = new Label(how === 'await' || how === 'yield' ? `after ${how}` : 'resume');
    this.suspendAt(resume, how, this.strictly(value), about);
  }

  /** Asks for the next item of the innermost `for await`, and goes on with it here. `take`: by which call, if by one. */
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

  /** It is gone on here after a wait. */
  private markPlace(label: Label): void {
    this.mark(label);
    if (this.current) this.current.isPlace = this.tellsPlaces;
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
