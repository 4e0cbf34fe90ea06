/**
 * The names that Python-style source imports. The compiler takes them away; what is here is the wrapping of generators
 * that exist already, and the errors for source that was not compiled.
 */
import type { AsyncGeneratorFunctionObject, Decorated, Delegated, Yielded, Yields } from '../types';
import { wrapGenerator } from './wrap';

const HOW =
  ': the source has not been transformed. TypeScript: add {"transform": "@yield-from/typescript"} to ' +
  '"compilerOptions.plugins" of tsconfig.json and compile with tspc. Babel: add "module:@yield-from/babel" to "plugins". ' +
  'Bundlers: use @yield-from/unplugin.';

/**
 * Makes an async generator function of an async function that uses `yield_` and `yield_from_`: a call, or a decorator
 * of an async method. Its generators have the standard's protocol and Python's.
 *
 * Compiled away. What it does at run time: a native or lowered async generator function is wrapped, and
 * the generators of the wrapper get Python's methods.
 *
 * @throws TypeError for any other function: the source was not transformed
 */
export function async_generator<F extends Decorated>(
  method: F,
  context: { readonly kind: 'method'; readonly name: string | symbol },
): F;
export function async_generator<A extends unknown[], T, Y, R, S>(
  fn: (this: T, ...args: A) => Promise<Yields<Y, R, S>>,
): AsyncGeneratorFunctionObject<T, A, Y, R, S>;
export function async_generator<A extends unknown[], T, Y, R, S>(
  fn: (this: T, ...args: A) => AsyncGenerator<Y, R, S>,
): AsyncGeneratorFunctionObject<T, A, Y, R, S>;
export function async_generator(
  target: object,
  key: string | symbol,
  descriptor: PropertyDescriptor,
): PropertyDescriptor;
export function async_generator(fn: unknown, _context?: unknown, property?: unknown): unknown {
  const descriptor = property as PropertyDescriptor | undefined;
  if (typeof descriptor === 'object' && typeof descriptor.value === 'function') {
    // @async_generator with TypeScript's experimentalDecorators.
    descriptor.value = wrap(descriptor.value);
    return descriptor;
  }
  return wrap(fn);
}

function wrap(fn: unknown): unknown {
  const wrapped = wrapGenerator(fn);
  if (wrapped === undefined) throw new TypeError('async_generator(…) was called at run time' + HOW);
  return wrapped;
}

/**
 * `await yield_(value)` is `yield value`.
 *
 * @throws TypeError always: the compiler takes the call away
 */
export function yield_<S = unknown>(_value?: unknown): Yielded<S> {
  throw new TypeError('yield_(…) was called at run time' + HOW);
}

/**
 * `await yield_from_(iterable)` is `yield* iterable`; its value is what the delegate returns.
 *
 * @throws TypeError always: the compiler takes the call away
 */
export function yield_from_<D extends Delegated>(_iterable: D): Yielded<Delegated.Return<D>> {
  throw new TypeError('yield_from_(…) was called at run time' + HOW);
}
