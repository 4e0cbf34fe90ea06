/**
 * `async_generator(f)` of an async generator function that exists already: the generators it makes get
 * Python's methods.
 */
import { Delegate } from '../delegation';
import { bindHandle, kindOf, machineOf } from '../brand';
import { defineConstant } from '../builtin';
import { defineKind, type FunctionLike, newHandle, start } from '../kind';
import { type Machine, NEXT, park, type Task } from '../machine';
import { type Method } from '../objects';
import { DONE, type Step } from '../protocol';
import { isNativeFunction } from './introspection';
import { createKind } from './kind';

/** The wrapped function; undefined when `fn` is no async generator function. */
export function wrapGenerator(fn: unknown): unknown {
  const kind = kindOf(fn);
  if (kind !== undefined) return kind.python === null ? wrapLowered(fn as FunctionLike) : fn;
  return isNativeFunction(fn) ? wrapNative(fn as FunctionLike) : undefined;
}

/** A lowered generator: its machine gets another kind, and a handle of that. */
function wrapLowered(fn: FunctionLike): unknown {
  return like(fn, (kind) => (self, args) => {
    const machine = machineOf((fn as Method).apply(self, args)) as Machine;
    kind.table = machine.kind.table;
    machine.kind = kind;
    const handle = newHandle(kind);
    bindHandle(handle, machine);
    return handle;
  });
}

/** A native generator: a machine with nothing but it as its delegate. */
function wrapNative(fn: FunctionLike): unknown {
  return like(fn, (kind) => (self, args) => {
    const generator = (fn as Method).apply(self, args) as AsyncGenerator;
    const task: Task = {
      begin(driver, leaf) {
        const delegate = (leaf.delegation = new Delegate(generator, generator.next, true));
        return delegate.resume(driver, leaf, NEXT, undefined);
      },
    };
    const step: Step = (frame) => {
      if (frame.state === 1) return DONE;
      frame.state = 1;
      return park(frame, task, undefined);
    };
    return start(kind, step);
  });
}

type Call = (self: unknown, args: unknown[]) => unknown;

/** A generator function with Python's protocol that has the name and length of `fn`. */
function like(fn: FunctionLike, make: (kind: ReturnType<typeof createKind>) => Call): unknown {
  return defineKind(createKind(true), (kind) => {
    const call = make(kind);
    const wrapper = function (this: unknown, ...args: unknown[]): unknown {
      return call(this, args);
    };
    defineConstant(wrapper, 'name', (fn as { name?: string }).name);
    defineConstant(wrapper, 'length', fn.length);
    return wrapper as FunctionLike;
  });
}
