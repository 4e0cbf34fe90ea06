/** Where the prototypes of ours end, in both builds (issue: iterator helpers and polyfills find lowered generators). */
import * as every from './engine';
import * as privately from './engine.private';

const parent = (object: object): object => Object.getPrototypeOf(object) as object;
const AsyncIteratorPrototype = parent(parent(async function* () {}.prototype as object));
const IteratorPrototype = parent(parent([][Symbol.iterator]()));

it('is the engine’s own %IteratorPrototype%', () => {
  expect(every.iteratorPrototype()).toBe(IteratorPrototype);
  expect(privately.iteratorPrototype()).toBe(IteratorPrototype);
});

it('is an object with the method where iterators have no prototype of their own', () => {
  const original = Array.prototype[Symbol.iterator];
  let made: Iterable<unknown>;
  try {
    // @ts-expect-error An engine that has the symbol, and nothing under it.
    delete Array.prototype[Symbol.iterator];
    made = every.iteratorPrototype() as Iterable<unknown>;
  } finally {
    Object.defineProperty(Array.prototype, Symbol.iterator, {
      value: original,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
  expect(parent(made)).toBe(Object.prototype);
  expect(made[Symbol.iterator]()).toBe(made);
});

it('is the engine’s own %AsyncIteratorPrototype% where there is syntax, and that of a polyfill in both', () => {
  expect(privately.asyncIteratorPrototype()).toBe(AsyncIteratorPrototype);
  expect(every.asyncIteratorPrototype()).toBeUndefined();
  const named = globalThis as { AsyncIterator?: unknown };
  const AsyncIterator = (named.AsyncIterator = class {});
  try {
    expect(privately.asyncIteratorPrototype()).toBe(AsyncIterator.prototype);
    expect(every.asyncIteratorPrototype()).toBe(AsyncIterator.prototype);
  } finally {
    delete named.AsyncIterator;
  }
});

it('is, for functions, the engine’s own where there is syntax', () => {
  expect(privately.generatorFunctionPrototype()).toBe(parent(function* () {}));
  expect(privately.asyncGeneratorFunctionPrototype()).toBe(parent(async function* () {}));
  expect(every.generatorFunctionPrototype()).toBe(Function.prototype);
  expect(every.asyncGeneratorFunctionPrototype()).toBe(Function.prototype);
});
