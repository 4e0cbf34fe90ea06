/**
 * A *kind* stands for one generator function: what its calls have in common. Compiled code makes it
 * before the function, which mentions it, and the function object is filled in afterwards.
 *
 *     define((kind) => ({ g() { return start(kind, step) } }).g)
 */
import { bindFunction, bindHandle, machineOf } from './brand';
import { setPrototype } from './builtin';
import { type Driver, Machine, type Mode } from './machine';
import { isObject } from './objects';
import type { Step } from './protocol';
import { asyncGenerators } from './prototypes';
import { requirePromise } from './realm';
import type { Shape } from './shape';

/** What the Python layer adds to a generator. Generators of the standard's own kind have none of it. */
export interface Python {
  /** The prototype of generator objects. */
  prototype(): object;
  /** PEP 479: what a body's escaping error becomes. */
  escape(error: unknown): unknown;
  /** `athrow` and `aclose` at the point where the chain waits. */
  interrupt(driver: Driver, mode: Mode, error: unknown): void;
  /** Python's requests for a delegate outside the chain. */
  forward(driver: Driver, leaf: Machine, mode: Mode, value: unknown): boolean;
  /** What ends an inner generator that is being closed is the error raised in the outer one. */
  closed(driver: Driver, error: unknown): unknown;
  /** An inner generator yielded; if it was being closed, that is an error above it, and true. */
  ignored(driver: Driver): boolean;
  /** An inner generator outside the chain has answered to being closed: the error to raise. */
  answered(driver: Driver): unknown;
  /** @throws ValueError when the generator is executing. */
  requireIdle(machine: Machine): void;
}

/** A constructor whose instances are handles of one prototype; the machine's engine makes them fast. */
type HandleConstructor = { new (): object; prototype: object };

export interface Kind {
  readonly python: Python | null;
  /** The intrinsic objects of its sort of generators. */
  readonly shape: () => Shape;
  /** The generator function, once it is known. */
  fn: FunctionLike | null;
  handles: HandleConstructor | null;
  /** The table of protected regions: the same in every call of the function. */
  table: readonly number[];
}

export type FunctionLike = (this: never, ...args: never[]) => unknown;

const NO_REGIONS: readonly number[] = [];

export function newKind(python: Python | null, shape = asyncGenerators): Kind {
  return { python, shape, fn: null, handles: null, table: NO_REGIONS };
}

/**
 * Gives `fn` the shape of a generator function (ECMA-262 27.3, 27.4): its own `prototype` object, which its generators
 * inherit from, and its own [[Prototype]].
 */
export function shapeFunction(kind: Kind, fn: FunctionLike): void {
  kind.fn = fn;
  const prototype = Object.create(defaultPrototype(kind)) as object;
  Object.defineProperty(fn, 'prototype', { value: prototype, writable: true });
  setPrototype(fn, kind.shape().fn);
}

/** The second half of `define`. */
export function defineMethod(kind: Kind, fn: FunctionLike): void {
  shapeFunction(kind, fn);
  bindFunction(fn, kind);
}

/**
 * Makes a generator function: `factory` gets the function's kind and returns the function. `key`: the
 * property key that names it (ECMA-262 SetFunctionName), where the function's own syntax does not.
 */
export function defineKind<F extends FunctionLike>(
  kind: Kind,
  factory: (kind: Kind) => F,
  key?: PropertyKey,
): F {
  const fn = makeFunction(kind, factory, key);
  defineMethod(kind, fn);
  return fn;
}

export function makeFunction<F extends FunctionLike>(
  kind: Kind,
  factory: (kind: Kind) => F,
  key: PropertyKey | undefined,
): F {
  const fn = factory(kind);
  if (key !== undefined) rename(fn, key);
  return fn;
}

function rename(fn: FunctionLike, key: PropertyKey): void {
  let value = String(key);
  if (typeof key === 'symbol') {
    // Symbol(description)
    value = value.slice(7, -1);
    if (value) value = '[' + value + ']';
  }
  try {
    Object.defineProperty(fn, 'name', { value, configurable: true });
  } catch {
    // Before ES2015 a function's name was fixed.
  }
}

/** `define` of the contract: a generator function of the standard's kind. */
export function define<F extends FunctionLike>(factory: (kind: Kind) => F, key?: PropertyKey): F {
  return defineKind(newKind(null), factory, key);
}

/**
 * Called by a lowered function: the generator object of this call.
 *
 * @param kind the function's kind; it may be one whose function is not known yet
 * @param self the function's `this`, where the function is one that `new` can be applied to
 * @throws TypeError when it is (ECMA-262: async generator functions are no constructors), and when the engine has no Promise
 */
export function start(kind: Kind, step: Step, table?: readonly number[], self?: unknown): object {
  requirePromise();
  if (self !== undefined && machineOf(self) === undefined) refuseNew(kind, self);
  const handle = newHandle(kind);
  if (table !== undefined && kind.table === NO_REGIONS) kind.table = table;
  bindHandle(handle, new Machine(kind, step));
  return handle;
}

/** An empty object that inherits from the function's `prototype`, or the default one where that is no object. */
export function newHandle(kind: Kind): object {
  const own = kind.fn === null ? undefined : (kind.fn as { prototype?: unknown }).prototype;
  const prototype = isObject(own) ? own : defaultPrototype(kind);
  let handles = kind.handles;
  if (handles === null || handles.prototype !== prototype) {
    handles = function () {} as unknown as HandleConstructor;
    handles.prototype = prototype;
    kind.handles = handles;
  }
  return new handles();
}

function defaultPrototype(kind: Kind): object {
  return kind.python === null ? kind.shape().generator : kind.python.prototype();
}

/** @throws TypeError if `self`, which is none of our generators, is the object that `new` has made for the function */
export function refuseNew(kind: Kind, self: unknown): void {
  const fn = kind.fn as { name?: string; prototype?: unknown } | null;
  if (fn !== null && isObject(self) && Object.getPrototypeOf(self) === fn.prototype) {
    throw new TypeError(fn.name + ' is not a constructor');
  }
}

/**
 * `createKind` of the contract, for files that have generators of the standard's kind only: the first half of
 * `define`, for methods.
 */
export function createNativeKind(): Kind {
  return newKind(null);
}
