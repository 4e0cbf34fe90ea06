/**
 * A *kind* stands for one generator function: what its calls have in common. Compiled code makes it
 * before the function, which mentions it, and the function object is filled in afterwards.
 *
 *     define((kind) => ({ g() { return start(kind, step) } }).g)
 */
import { Machine } from './async-generator/machine';
import { bindFunction, bindHandle, machineOf } from './brand';
import { setPrototype } from './builtin';
import { NO_REGIONS } from './core/activation';
import { isObject } from './objects';
import type { Step } from './protocol';
import { asyncGenerators } from './prototypes';
import { requirePromise } from './realm';
import type { Shape } from './shape';

/** What a generator has beside the standard's protocol: Python's layer brings its own. */
export interface Protocol {
  /** The prototype of generator objects; `standard` is the intrinsic one. */
  prototype(standard: object): object;
  /** What an error becomes that escapes a body. */
  escape(error: unknown): unknown;
}

const STANDARD: Protocol = {
  prototype: (standard) => standard,
  escape: (error) => error,
};

/** A constructor whose instances are handles of one prototype; the machine's engine makes them fast. */
type HandleConstructor = { new (): object; prototype: object };

export interface Kind {
  readonly protocol: Protocol;
  /** The intrinsic objects of its sort of generators. */
  readonly shape: () => Shape;
  /** The generator function, once it is known. */
  fn: FunctionLike | null;
  handles: HandleConstructor | null;
}

export type FunctionLike = (this: never, ...args: never[]) => unknown;

export function newKind(shape: () => Shape, protocol = STANDARD): Kind {
  return { protocol, shape, fn: null, handles: null };
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
  return defineKind(newKind(asyncGenerators), factory, key);
}

/**
 * Called by a lowered function: the generator object of this call.
 *
 * @param kind the function's kind; it may be one whose function is not known yet
 * @param self the function's `this`, where the function is one that `new` can be applied to
 * @throws TypeError when it is (ECMA-262: async generator functions are no constructors), and when the engine has no Promise
 */
export function start(
  kind: Kind,
  step: Step,
  table: readonly number[] = NO_REGIONS,
  self?: unknown,
): object {
  requirePromise();
  if (self !== undefined && machineOf(self) === undefined) refuseNew(kind, self);
  const handle = newHandle(kind);
  bindHandle(handle, new Machine(kind, step, table));
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
  return kind.protocol.prototype(kind.shape().generator);
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
  return newKind(asyncGenerators);
}
