/**
 * The engine's own intrinsic prototypes that ours inherit from, where they can be reached without code from strings.
 *
 * This is the file for every engine: it has no syntax for generators, so the functions' prototypes cannot be reached,
 * and %AsyncIteratorPrototype% only by the name that the proposal for async iterator helpers, and polyfills of it, give
 * it. (The one other way there is, the prototype of `new ReadableStream().values()`, would load Node's web streams into
 * every program, or run somebody's polyfill.) In the build for engines with private fields, engine.private.ts stands
 * for it.
 */
import { makeIteratorPrototype } from './builtin';
import { wellKnown } from './objects';

declare const AsyncIterator: { readonly prototype?: object } | undefined;

/** %AsyncIteratorPrototype% */
export function asyncIteratorPrototype(): object | undefined {
  return typeof AsyncIterator === 'function'
    ? (AsyncIterator as { readonly prototype?: object }).prototype
    : undefined;
}

/** %IteratorPrototype%, one of our own for engines without. */
export function iteratorPrototype(): object {
  const iterate = wellKnown('iterator');
  const values = ([] as unknown as Record<PropertyKey, unknown>)[iterate];
  if (typeof values === 'function') {
    const native = parent(parent((values as () => object).call([])));
    // In the first engines that had iterators, nothing is between those of arrays and Object.prototype.
    if (iterate in native) return native;
  }
  return makeIteratorPrototype(iterate);
}

function parent(object: object): object {
  return Object.getPrototypeOf(object) as object;
}

/** What is above %AsyncGeneratorFunction.prototype% of ours. */
export function asyncGeneratorFunctionPrototype(): object {
  return Function.prototype;
}

/** What is above %GeneratorFunction.prototype% of ours. */
export function generatorFunctionPrototype(): object {
  return Function.prototype;
}
