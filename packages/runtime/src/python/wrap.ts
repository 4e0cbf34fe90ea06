/**
 * `async_generator(f)` of an async generator function that exists already: the generators it makes get
 * Python's methods.
 */
import { delegate } from '../async-generator/delegation';
import type { Machine } from '../async-generator/machine';
import { bindHandle, kindOf, machineOf } from '../brand';
import { constant } from '../builtin';
import { type FunctionLike, type Kind, newHandle, start } from '../kind';
import { type Method } from '../objects';
import { DONE, type Step } from '../protocol';
import type { Wrapping } from './forward';
import { isNativeFunction } from './introspection';
import { defineAsyncGenerator } from './kind';
import { escaped } from './pep-479';

/** The wrapped function; undefined when `fn` is no async generator function. */
export function wrapGenerator(fn: unknown): unknown {
  const kind = kindOf(fn);
  if (kind !== undefined) return kind.escape === escaped ? fn : wrapLowered(fn as FunctionLike);
  return isNativeFunction(fn) ? wrapNative(fn as FunctionLike) : undefined;
}

/** A lowered generator: its machine gets another kind, and a handle of that. */
function wrapLowered(fn: FunctionLike): unknown {
  return like(fn, (kind) => (self, args) => {
    const machine = machineOf((fn as Method).apply(self, args)) as Machine;
    kind.table = machine.kind.table;
    machine.kind = kind;
    const handle = newHandle(kind, undefined, machineOf);
    bindHandle(handle, machine);
    return handle;
  });
}

/** A native generator: a machine with nothing but it as its delegate. */
function wrapNative(fn: FunctionLike): unknown {
  return like(fn, (kind) => (self, args) => {
    const generator = (fn as Method).apply(self, args) as AsyncGenerator;
    const step: Step = ($) => {
      if ($.state === 1) return DONE;
      $.state = 1;
      const signal = delegate($, generator);
      ($ as Machine & { star: Wrapping }).star.isWrapping = true;
      return signal;
    };
    return start(kind, step);
  });
}

type Call = (self: unknown, args: unknown[]) => unknown;

/** A generator function with Python's protocol that has the name and length of `fn`. */
function like(fn: FunctionLike, make: (kind: Kind) => Call): unknown {
  return defineAsyncGenerator((kind) => {
    const call = make(kind);
    const wrapper = function (this: unknown, ...args: unknown[]): unknown {
      return call(this, args);
    };
    constant(wrapper, 'name', (fn as { name?: string }).name);
    constant(wrapper, 'length', fn.length);
    return wrapper as FunctionLike;
  });
}
