/**
 * engine.ts for engines with private fields (ES2022): they have generators, too, whose syntax leads to every prototype.
 */

declare const AsyncIterator: { readonly prototype?: object } | undefined;

/** A polyfill's, where there is one: it knows of no other. */
export function asyncIteratorPrototype(): object | undefined {
  const named =
    typeof AsyncIterator === 'function'
      ? (AsyncIterator as { readonly prototype?: object }).prototype
      : undefined;
  return named ?? above(asyncGeneratorFunctionPrototype());
}

export function iteratorPrototype(): object {
  return above(generatorFunctionPrototype());
}

/** From the functions' prototype by the generators' one to the iterators' one. */
function above(functions: object): object {
  return Object.getPrototypeOf((functions as { prototype: object }).prototype) as object;
}

export function asyncGeneratorFunctionPrototype(): object {
  return Object.getPrototypeOf(async function* () {}) as object;
}

export function generatorFunctionPrototype(): object {
  return Object.getPrototypeOf(function* () {}) as object;
}
