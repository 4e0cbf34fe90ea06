/** The prototype of `async_generator` objects: the standard's methods, Python's, and introspection. */
import { NOT_PYTHON } from '../codes';
import { say } from '../messages';
import { isBusy } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import { defineBuiltin } from '../builtin';
import { awaited } from '../core/await';
import { asyncGenerators } from '../prototypes';
import type { Shape } from '../shape';
import { pythonMethods } from './forward';
import { aclose, asend, athrow } from './requests';
import { isFinished } from './status';

let shape: Shape | undefined;

/**
 * The standard's intrinsic objects, but for %AsyncGeneratorPrototype%, which has Python's protocol beside the
 * standard's.
 */
export function pythonGenerators(): Shape {
  if (shape === undefined) {
    const standard = asyncGenerators();
    const prototype = Object.create(standard.generator) as object;
    const source = {
      set asend(value: unknown) {
        // @ts-expect-error -- it is called as a method
        return asend(this, value);
      },
      set athrow(error: unknown) {
        // @ts-expect-error -- it is called as a method
        return athrow(this, error);
      },
      set aclose(_: unknown) {
        // @ts-expect-error -- it is called as a method
        return aclose(this);
      },
    };
    defineBuiltin(prototype, 'asend', source, 'asend', 1);
    pythonMethods.athrow = defineBuiltin(prototype, 'athrow', source, 'athrow', 1);
    pythonMethods.aclose = defineBuiltin(prototype, 'aclose', source, 'aclose', 0);
    accessor(prototype, 'ag_running', isBusy);
    accessor(prototype, 'ag_frame', frameOf);
    accessor(prototype, 'ag_code', codeOf);
    accessor(prototype, 'ag_await', awaitedBy);
    shape = { generator: prototype, fn: standard.fn };
  }
  return shape;
}

function accessor(target: object, name: string, read: (machine: Machine) => unknown): void {
  Object.defineProperty(target, name, {
    get(this: unknown) {
      const machine = machineOf(this);
      if (machine === undefined) throw new TypeError(say(NOT_PYTHON, this));
      return read(machine);
    },
    enumerable: false,
    configurable: true,
  });
}

/** `ag_code`: at least the name. */
function codeOf(machine: Machine): { readonly co_name: string } {
  const { fn } = machine.kind;
  return { co_name: fn === null ? '' : fn.name };
}

/** `ag_frame`: null when the generator is finished. */
function frameOf(machine: Machine): { readonly f_code: { readonly co_name: string } } | null {
  return isFinished(machine) ? null : { f_code: codeOf(machine) };
}

/** `ag_await`: what the body awaits at the moment, or the delegate it waits for; null otherwise. */
function awaitedBy(machine: Machine): unknown {
  if (!isBusy(machine)) return null;
  if (machine.star !== null) return machine.star.iterator;
  const waiter = machine.wait;
  return waiter !== null && waiter.continuation === awaited ? machine.value : null;
}
