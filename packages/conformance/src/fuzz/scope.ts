/** What the generator of programs knows at a place in the program: names, labels, depth. */
import { awaits, type Coroutine, type Kind, yields } from './kinds';
import type { Random } from './random';

/** Names are few, so that they shadow one another. `var`s have names of their own: no clashes. */
const LEXICAL = ['a', 'b', 'c', 'd', 'e', 'x', 'y', 'z'];
const VARS = ['v1', 'v2', 'v3'];

export interface Features {
  /** Delegation to async generators of the program itself: fewer turns are allowed. */
  readonly own: boolean;
  /** `yield*` at all. */
  readonly delegation: boolean;
  /**
   * Turns are compared: no `await using`, which the oracle lowers (`native.ts`) and waits longer for than the standard
   * says. Where they are not, nothing runs beside the function that is driven.
   */
  readonly turns: boolean;
  /** Functions of every kind in one another, not async generators alone. */
  readonly mixed: boolean;
  /** The program is no strict code. */
  readonly sloppy: boolean;
}

export interface Callable {
  readonly name: string;
  readonly kind: Coroutine;
}

export class Scope {
  private constructor(
    readonly random: Random,
    readonly features: Features,
    /** Variables that can be read. */
    readonly readable: string[],
    /** Variables that can be assigned without an error. */
    readonly writable: string[],
    readonly labels: readonly { name: string; loop: boolean }[],
    readonly jumps: { readonly breakable: boolean; readonly continuable: boolean },
    readonly depth: number,
    /** Of the function whose code this is: what `await` and `yield` mean here. */
    readonly kind: Kind,
    /** Functions that may be called: all but those around. */
    readonly callables: Callable[],
    /** Whether `this` has the private name `#p` and `super` the method `m`. */
    readonly method: boolean,
    /** Outside of classes, in a program that is no strict code. */
    readonly sloppy: boolean,
    private readonly counter: { count: number; size: number; readonly most: number },
    /** What this block declares, for expressions in it too. */
    private readonly declared = new Set<string>(),
  ) {}

  /** @param most how many nodes the program may have before only leaves are made */
  static top(random: Random, features: Features, most: number): Scope {
    const jumps = { breakable: false, continuable: false };
    const counter = { count: 0, size: 0, most };
    return new Scope(
      random,
      features,
      [],
      [],
      [],
      jumps,
      0,
      'plain',
      [],
      false,
      features.sloppy,
      counter,
    );
  }

  /** A function body: nothing to jump to. */
  body(options: {
    parameters: string[];
    kind: Kind;
    callables?: Callable[];
    method?: boolean;
    strict?: boolean;
  }): Scope {
    const inner = new Scope(
      this.random,
      this.features,
      [...this.readable, ...options.parameters],
      [...this.writable, ...options.parameters],
      [],
      { breakable: false, continuable: false },
      this.depth + 1,
      options.kind,
      options.callables ?? [...this.callables],
      options.method ?? false,
      this.sloppy && options.strict !== true,
      this.counter,
    );
    options.parameters.forEach((name) => inner.declared.add(name));
    return inner;
  }

  block(
    change: { loop?: boolean; breakable?: boolean; label?: { name: string; loop: boolean } } = {},
  ): Scope {
    return new Scope(
      this.random,
      this.features,
      [...this.readable],
      [...this.writable],
      change.label ? [...this.labels, change.label] : this.labels,
      {
        breakable: change.loop || change.breakable || this.jumps.breakable,
        continuable: change.loop || this.jumps.continuable,
      },
      this.depth + 1,
      this.kind,
      [...this.callables],
      this.method,
      this.sloppy,
      this.counter,
    );
  }

  /** The parameters of the function whose body this is: what they declare is declared, and they do not suspend. */
  head(): Scope {
    return this.deeper('plain');
  }

  /** What stands in a class. */
  inClass(): Scope {
    return this.deeper(this.kind, false);
  }

  /** One level deeper, for an expression: the same names. */
  deeper(kind = this.kind, sloppy = this.sloppy): Scope {
    return new Scope(
      this.random,
      this.features,
      this.readable,
      this.writable,
      this.labels,
      this.jumps,
      this.depth + 1,
      kind,
      this.callables,
      this.method,
      sloppy,
      this.counter,
      this.declared,
    );
  }

  get suspends(): boolean {
    return awaits(this.kind) || yields(this.kind);
  }

  /** Makes a function callable from here on, in this block. */
  offer(callable: Callable): void {
    this.callables.push(callable);
  }

  /** A fresh lexical name of this block; undefined when all are taken. */
  declare(kind: 'let' | 'const' | 'var'): string | undefined {
    if (kind === 'var') {
      const name = this.random.pick(VARS);
      this.see(name, true);
      return name;
    }
    const free = LEXICAL.filter((name) => !this.declared.has(name));
    if (!free.length) return undefined;
    const name = this.random.pick(free);
    this.declared.add(name);
    return name;
  }

  /** Makes a declared name usable from here on. */
  see(name: string, writable: boolean): void {
    this.readable.push(name);
    const at = this.writable.indexOf(name);
    if (writable) this.writable.push(name);
    else if (at >= 0) this.writable.splice(at, 1);
  }

  /** A number used nowhere else in the program: for log marks and labels. */
  fresh(): number {
    return ++this.counter.count;
  }

  /** Whether the program is big enough: then only leaves are made. */
  get full(): boolean {
    return this.counter.size++ > this.counter.most;
  }

  readName(): string | undefined {
    if (this.random.chance(0.03)) return this.random.pick(LEXICAL); // its dead zone, or nothing at all
    return this.readable.length ? this.random.pick(this.readable) : undefined;
  }
}
