/**
 * The contract between compiled code and the runtime: the only file the compiler shares with it.
 *
 * A lowered coroutine is a *step function* over hoisted variables. Its machine `$` is its argument, and also its `this`
 * (except in sync generators, where such a call would be noticeably slower). It runs from the state `$.state`, and
 * returns a *signal* that says how it stopped:
 *
 *     async function* g(p) {            function g(p) {
 *       let x = yield 1;                  var x;
 *       try { await p }                   return start(kind, function () {
 *       catch (e) { return x }              for (;;) switch (this.state) {
 *     }                                       case 0: this.value = 1; this.state = 1; return YIELD;
 *                                             case 1: x = this.value;
 *                                                     this.region = 1; this.value = p; this.state = 2; return AWAIT;
 *                                             case 2: return END;
 *                                             case 3: e = this.value; this.value = x; return AWAIT_RETURN;
 *                                           }
 *                                         }, [3, 0, 0]);
 *                                       }
 *
 * - A step function never catches. What it throws or returns, and what an await rejects with, is routed by the machine
 *   according to `$.region`. Regions are numbered from 1; 0 means unprotected.
 * - The table of regions is passed once, to `start`, and is flat: `[onThrow₁, onReturn₁, outside₁, onThrow₂, …]`: the
 *   state that handles a throw in this region, the one that handles a return completion, and the region around it.
 *   0 stands for no handler (state 0 is the entry, never a handler): the region around is asked next.
 * - A handler runs in the region around its own. It finds the error or the return value in `$.value`; a `finally`,
 *   which handles both, finds a `Completion`: what it has to go on with.
 * - Region -1 is the inside of the innermost open `for await`. It is not in the table: the runtime keeps the open
 *   loops, and closes the iterator on every way out.
 * - On resumption `$.value` holds what was sent, awaited or returned by the delegate.
 */

/**
 * `return $.value` without an await: completes by return in `$.region`. If nothing handles that, the coroutine is
 * finished.
 */
export const DONE = 0;
/** Await `$.value`; resume at `$.state` with the result, or throw in `$.region`. */
export const AWAIT = 1;
/** `yield $.value` (it is awaited first, as ECMA-262 AsyncGeneratorYield says). */
export const YIELD = 2;
/**
 * `return $.value`: await it (a rejection is a throw here), then complete by return in `$.region`.
 * A request `return(value)` from outside does the same.
 */
export const AWAIT_RETURN = 3;
/**
 * A runtime helper that was called as `return helper($, …)` has arranged for the resumption itself.
 * Compiled code writes this number for `takeItem` alone; it returns what the helper returned.
 */
export const PARKED = 4;

/**
 * Returned by a helper that had nothing to wait for: the body goes on at once, at `$.state`, with `$.value` as it is.
 */
export const GO_ON = 5;

/** DONE with undefined. */
export const END = 6;

export type Signal =
  | typeof DONE
  | typeof AWAIT
  | typeof YIELD
  | typeof AWAIT_RETURN
  | typeof PARKED
  | typeof GO_ON
  | typeof END;

/** What a step function sees of its machine. */
export interface Frame {
  /** The state to run next: an index into the step function's `switch`. */
  state: number;
  /** Out: the value yielded, awaited or returned. In: the value sent, awaited, caught or returned. */
  value: unknown;
  /** The innermost protected region, numbered from 1; 0 is none. */
  region: number;
  /** The innermost `for await` it is in. The runtime's own: compiled code does not read it. */
  loop: Loop | null;
}

/**
 * With a value, by a throw, by a return (ECMA-262 6.2.4, Completion Record): how code is left, how a body is resumed,
 * what an answer is.
 */
export const NEXT = 0;
export const THROW = 1;
export const RETURN = 2;
export type Mode = typeof NEXT | typeof THROW | typeof RETURN;

/** A throw or a return that waits for a `finally` to end. */
export interface Completion {
  readonly type: typeof THROW | typeof RETURN;
  readonly value: unknown;
}

/** A `for await` that runs. */
export interface Loop {
  /** Called when a throw or a return leaves the body: closes the iterator before anything else is done. */
  enter(frame: Frame, type: Completion['type']): boolean;
}

export type Step = (frame: Frame) => Signal;

/**
 * What compiled code imports from the runtime, by role. Every name is a function of the runtime's entry point
 * (`@yield-from/runtime`). What a name means never changes incompatibly: a function with another meaning gets another
 * name (and, before 1.0, the packages another minor version). So code compiled for a newer or an older runtime finds a
 * name missing, rather than a function that does something else.
 *
 * Generator functions. Each has its *kind*; making one has no side effect, so bundlers drop what nobody uses:
 * - `kind(fn, length?)`: gives the function its shape as an async generator function (prototype object, [[Prototype]])
 *   and returns its kind: `var gKind = kind(g);`, and `g` says `start(gKind, …)`. Called without a function where only
 *   the function's own code can reach it. `length` is given where the lowered function's parameters would say another.
 * - `method(C, key)`, `member(object, key)`: a method of a class's instances, of the class itself or of an object, to
 *   be given to `kind`: `var mKind = kind(method(C, 'm'));`. Named by the key, where its own syntax did not do that.
 * - `define(factory, key?, length?)`: `factory(kind) => function`, one expression that makes both. The property key
 *   `key` gives the function its name where later steps of the compilation would lose it.
 * - `asyncGeneratorKind`, `defineAsyncGenerator`: `kind` and `define` for Python-style generators (`async_generator`).
 * - `start(kind, step, table?, self?)`: called by the lowered function itself; returns the generator object. A kind
 *   belongs to one function: all its calls pass the same table. It is undefined if the function is called before its
 *   kind was made, through an import cycle or by code in its class. `self` is passed where the lowered function could
 *   be called by `new` (a declaration, ES5), so that `start` can throw the TypeError: its `this`, or
 *   `new.target && this`.
 *
 * Async functions, whose step function returns AWAIT, PARKED, DONE and END only (`return v` needs no await):
 * - `startAsync(step, table?)`: called by the lowered function itself; runs the body up to its first wait, and returns
 *   the promise of its result.
 * - `callAsync(make, args)`: for a function whose parameters can throw, which has to reject the promise: `make` has the
 *   parameters, and is called with `args`.
 *
 * Generators that are not async have three of their own: `generatorKind`, `defineGenerator`, `startGenerator`. Their
 * step functions never say AWAIT or AWAIT_RETURN: YIELD hands the value out as it is, DONE and END end them.
 *
 * Suspending helpers, called as `return helper($, …)`. `$.state` is set before (not for those of a `for await`, which
 * know where to go on):
 * - `delegate($, iterable)`: `yield* iterable`; resumes with the delegate's return value.
 * - `delegateSync($, iterable)`: the same in a generator that is not async.
 * - `openLoop($, iterable, body, end?, place?)`: `enterLoop`, see below, and `nextItem`.
 * - `nextItem($)`: awaits the next item of the innermost `for await`; resumes in the body with it, or behind the loop
 *   at the end.
 * - `closeLoop($, to)`: leaves the innermost `for await` by a jump. AsyncIteratorClose: calls and awaits `return`,
 *   TypeError for a non-object result. Takes no turn when there is nothing to call. `$.value` is kept until the body
 *   resumes at `to`.
 * - `disposeAll($, disposal, completion)`: see below.
 *
 * One that may suspend, called as `if (helper($, …)) return PARKED`:
 * - `takeItem($, budget)`: `nextItem` that need not take a turn (option `handover: 'eager'`): if a lowered generator
 *   has its next item ready, the item is there at once, up to `budget` of them in one turn. True: it has to be waited
 *   for.
 *
 * Helpers at the end of handlers, called as `return helper($, …)` as well:
 * - `complete($, completion)`: the end of a `finally`. `completion` is what was in `$.value` when it began: a
 *   `Completion`, or, for a jump, the state to go on at.
 * - `closeIteration($, iteration)`: `iteration.close()`, and `complete` with what is in `$.value`: all of a handler.
 *
 * Synchronous helpers:
 * - `enterLoop($, iterable, body, end?, place?)`: GetIterator(async), for `for await`. From then on the machine is in
 *   that loop, and in region -1. `body` is the state to go on at with an item, `end` the one at the iterator's end;
 *   without `end`, the coroutine ends there. `place`: the state that debug output names while a throw or a return
 *   closes the loop (option `debug`).
 * - `iteration(iterable)`: GetIterator(sync), for `for…of` and array patterns; returns an `Iteration`:
 *   `.step()` is true when there was another value (in `.value`), false when done;
 *   `.done` is true from the moment `next` threw or said done; `.rest()` collects the rest in an array;
 *   `.close()` is IteratorClose with a normal completion (TypeError for a non-object result; nothing if `.done`).
 * - `enumerate(object)`: the keys a `for…in` visits, as an `Iteration`-like with `.step()` and `.value`;
 *   null and undefined have none; keys deleted before their turn are skipped.
 * - `toKey(value)`: ToPropertyKey.
 * - `keyIn(object, key)`: ToPropertyKey of a key about to be read from `object`: before that, a TypeError for undefined
 *   and null.
 * - `objectRest(source, keys)`: CopyDataProperties without `keys` (property keys).
 * - `requireObject(value)`: RequireObjectCoercible, returns the value: for patterns.
 * - `uninitialized`: the sentinel of a binding in its temporal dead zone.
 * - `initialized(value, name)`: returns the value, or throws the ReferenceError if it is the sentinel.
 * - `checkedBinding(get, set | undefined, name)`: an object whose `value` accessor reads and writes a
 *   binding that needs checks: the dead zone on both, and, where there is no `set`, the constant's
 *   TypeError on writing (for `set === null`: an assignment that is silently ignored, the sloppy own
 *   name of a function expression).
 * - `disposal()`: the resources of a block with `using`: `.use(value)`, `.useAsync(value)` return the value (TypeError
 *   if it is not disposable). `return disposeAll($, disposal, completion)` disposes in reverse order, awaiting as the
 *   standard says, and resumes normally; it throws what `completion` says that the block has thrown, or a disposer
 *   (SuppressedError where several). A generator, which cannot wait, calls `.dispose(completion)` instead: the same at
 *   once, without `useAsync` before.
 */
export const HELPERS = [
  'kind',
  'method',
  'member',
  'define',
  'asyncGeneratorKind',
  'defineAsyncGenerator',
  'start',
  'startAsync',
  'callAsync',
  'generatorKind',
  'defineGenerator',
  'startGenerator',
  'delegate',
  'delegateSync',
  'enterLoop',
  'openLoop',
  'nextItem',
  'takeItem',
  'closeLoop',
  'complete',
  'closeIteration',
  'disposeAll',
  'iteration',
  'enumerate',
  'toKey',
  'keyIn',
  'objectRest',
  'requireObject',
  'uninitialized',
  'initialized',
  'checkedBinding',
  'disposal',
] as const;

export type Helper = (typeof HELPERS)[number];
