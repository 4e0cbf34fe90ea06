/**
 * brand.ts for engines with private fields (ES2022). A private field can be put on any object: by a class whose
 * base class returns that object from its constructor. No code of the program can see it, and it costs what
 * a property costs, where an entry of a WeakMap costs a generator more than everything else together.
 */
import type { Machine } from './async-generator/machine';
import type { Waiting } from './core/waiter';
import type { GeneratorActivation } from './generator/activation';
import type { Kind } from './kind';
import { isObject } from './objects';

/** What is constructed is the argument. */
class Given {
  constructor(object: object) {
    return object;
  }
}

class Handle extends Given {
  #machine: Machine;

  constructor(handle: object, machine: Machine) {
    super(handle);
    this.#machine = machine;
  }

  static machineOf(value: object): Machine | undefined {
    return #machine in value ? value.#machine : undefined;
  }
}

class Generator extends Given {
  #activation: GeneratorActivation;

  constructor(handle: object, activation: GeneratorActivation) {
    super(handle);
    this.#activation = activation;
  }

  /** (The question `#activation in value` costs as much as an item; what has none is rare.) */
  static activationOf(value: unknown): GeneratorActivation | undefined {
    try {
      return (value as Generator).#activation;
    } catch {
      return undefined;
    }
  }
}

class GeneratorFunction extends Given {
  #kind: Kind;

  constructor(fn: object, kind: Kind) {
    super(fn);
    this.#kind = kind;
  }

  static kindOf(fn: object): Kind | undefined {
    return #kind in fn ? fn.#kind : undefined;
  }
}

class Result extends Given {
  #call: Waiting;

  constructor(promise: object, call: Waiting) {
    super(promise);
    this.#call = call;
  }

  static callOf(promise: object): Waiting | undefined {
    return #call in promise ? promise.#call : undefined;
  }
}

export function bindHandle(handle: object, machine: Machine): void {
  new Handle(handle, machine);
}

export function machineOf(value: unknown): Machine | undefined {
  return isObject(value) ? Handle.machineOf(value) : undefined;
}

export function bindGenerator(handle: object, activation: GeneratorActivation): void {
  new Generator(handle, activation);
}

export function generatorOf(value: unknown): GeneratorActivation | undefined {
  return Generator.activationOf(value);
}

export function bindFunction(fn: object, kind: Kind): void {
  new GeneratorFunction(fn, kind);
}

export function kindOf(fn: unknown): Kind | undefined {
  return isObject(fn) ? GeneratorFunction.kindOf(fn) : undefined;
}

export function bindPromise(promise: object, call: Waiting): void {
  new Result(promise, call);
}

export function callOf(promise: object): Waiting | undefined {
  return Result.callOf(promise);
}
