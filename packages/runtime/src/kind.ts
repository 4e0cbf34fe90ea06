/**
 * A *kind* stands for one generator function: what its calls have in common. Compiled code makes it of the function,
 * which mentions it, in a way that leaves nothing where nobody uses the function:
 *
 *     var gKind = kind(g);                        function g() { return start(gKind, step) }
 *     var mKind = kind(method(C, 'm'));           class C { m() { return start(mKind, step) } }
 *     define((ownKind) => ({ g() { return start(ownKind, step) } }).g)
 */
import { NOT_A_CONSTRUCTOR } from './codes';
import { say } from './messages';
import { Machine } from './async-generator/machine';
import { bindFunction, bindHandle, machineOf } from './brand';
import { constant, rename, setPrototype } from './builtin';
import { NO_REGIONS } from './core/activation';
import { isObject } from './objects';
import type { Step } from './protocol';
import { asyncGenerators } from './prototypes';
import { requirePromise } from './realm';
import type { Shape } from './shape';

type Escape = (error: unknown) => unknown;

export interface Kind {
  /** The intrinsic objects of its sort of generators. */
  readonly shape: () => Shape;
  /** What an error becomes that escapes a body, if it does not stay what it is. */
  readonly escape: Escape | undefined;
  /** What the compiled function says of its regions, at each call the same. */
  table: readonly number[];
  /** A constructor of handles: what it makes is as small as it can be. */
  readonly handles: { new (): object; prototype: object };
  /** The generator function, where anything but its own code can reach it. */
  fn: FunctionLike | null;
}

export type FunctionLike = (this: never, ...args: never[]) => unknown;

export function newKind(shape: () => Shape, escape?: Escape): Kind {
  const handles = function () {} as unknown as Kind['handles'];
  return { shape, escape, table: NO_REGIONS, handles, fn: null };
}

/**
 * Gives `fn` the shape of a generator function (ECMA-262 27.3, 27.4): its own `prototype` object, which its generators
 * inherit from, and its own [[Prototype]].
 *
 * @param length its `length`, where the function's own parameters would say another
 */
export function shapeFunction(kind: Kind, fn: FunctionLike | undefined, length?: number): Kind {
  if (typeof fn === 'function') {
    const shape = kind.shape();
    kind.fn = fn;
    Object.defineProperty(fn, 'prototype', {
      value: Object.create(shape.generator),
      writable: true,
    });
    setPrototype(fn, shape.fn);
    if (length !== undefined) constant(fn, 'length', length);
  }
  return kind;
}

/** The same for an async generator's, which `isasyncgenfunction` knows. */
export function shapeAsync(kind: Kind, fn: FunctionLike | undefined, length?: number): Kind {
  if (typeof fn === 'function') bindFunction(fn, kind);
  return shapeFunction(kind, fn, length);
}

/** The function that `factory` makes of its kind; named by `key`, if it is given, and shaped by `shape`. */
export function makeFunction<F extends FunctionLike>(
  kind: Kind,
  shape: typeof shapeFunction,
  factory: (kind: Kind) => F,
  key?: PropertyKey,
  length?: number,
): F {
  const fn = factory(kind);
  if (key !== undefined) rename(fn, key);
  shape(kind, fn, length);
  return fn;
}

/**
 * `kind` of the contract: of a generator function of the standard's.
 *
 * @param fn the function; undefined where nothing but its own code can reach it
 * @param length its `length`, where the function's own parameters would say another
 */
/*#__NO_SIDE_EFFECTS__*/
export function kind(fn?: FunctionLike, length?: number): Kind {
  return shapeAsync(newKind(asyncGenerators), fn, length);
}

/**
 * `define` of the contract: `factory` gets the function's kind and returns the function.
 *
 * @param key the property key that names the function, where its own syntax does not
 */
/*#__NO_SIDE_EFFECTS__*/
export function define<F extends FunctionLike>(
  factory: (kind: Kind) => F,
  key?: PropertyKey,
  length?: number,
): F {
  return makeFunction(newKind(asyncGenerators), shapeAsync, factory, key, length);
}

/** `method` of the contract: a method of a class's instances. */
/*#__NO_SIDE_EFFECTS__*/
export function method(
  theClass: { readonly prototype: object },
  key: PropertyKey,
): FunctionLike | undefined {
  return member(theClass.prototype, key);
}

/**
 * `member` of the contract: the method of `object` itself, which `key` names where the function's own syntax has not.
 */
/*#__NO_SIDE_EFFECTS__*/
export function member(object: object, key: PropertyKey): FunctionLike | undefined {
  const property = Object.getOwnPropertyDescriptor(object, key);
  const fn = property && (property.value as FunctionLike | undefined);
  if (typeof fn === 'function' && fn.name === '') rename(fn, key);
  return fn;
}

/**
 * Called by a lowered function: the generator object of this call.
 *
 * @param own the function's kind; undefined when it is called before that was made (over an import cycle, or by static code
 *   of its class): then the generator has the intrinsic prototype
 * @param self what `new` would make, where the function is one that it can be applied to: its `this`
 * @throws TypeError when it was (ECMA-262: async generator functions are no constructors), and when the engine has no Promise
 */
export function start(
  own: Kind | undefined,
  step: Step,
  table?: readonly number[],
  self?: unknown,
): object {
  requirePromise();
  const known = own || newKind(asyncGenerators);
  if (table !== undefined) known.table = table;
  const handle = newHandle(known, self, machineOf);
  bindHandle(handle, new Machine(known, step));
  return handle;
}

/**
 * An empty object that inherits from the function's `prototype`, or the default one where that is no object.
 *
 * @param self what `new` may have made
 * @param recordOf what leads from a generator object to its record: a method of one is called with it, too
 * @throws TypeError if `self` is an object that `new` has made for the function, or for a class that extends it
 */
export function newHandle(
  kind: Kind,
  self: unknown,
  recordOf: (self: unknown) => object | undefined,
): object {
  const { fn, handles } = kind;
  const own = fn === null ? undefined : (fn as { prototype?: unknown }).prototype;
  const prototype = isObject(own) ? own : kind.shape().generator;
  if (handles.prototype !== prototype) handles.prototype = prototype;
  if (self instanceof handles && prototype === own && recordOf(self) === undefined) {
    throw new TypeError(say(NOT_A_CONSTRUCTOR, fn!.name));
  }
  return new handles();
}
