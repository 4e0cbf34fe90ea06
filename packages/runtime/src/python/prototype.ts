/** The prototype of `async_generator` objects: the standard's methods, Python's, and introspection. */
import { isBusy } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import { defineBuiltin, getterOf } from '../builtin';
import { awaited } from '../core/await';
import { pythonMethods } from './forward';
import { aclose, asend, athrow } from './requests';
import { isFinished } from './status';

let prototype: object | undefined;

/** %AsyncGeneratorPrototype% with Python's protocol beside the standard's. */
export function pythonPrototype(standard: object): object {
  if (prototype === undefined) {
    prototype = Object.create(standard) as object;
    const source = {
      get asend(): unknown {
        // eslint-disable-next-line prefer-rest-params
        return asend(this, arguments[0]);
      },
      get athrow(): unknown {
        // eslint-disable-next-line prefer-rest-params
        return athrow(this, arguments[0]);
      },
      get aclose(): unknown {
        return aclose(this);
      },
    };
    pythonMethods.athrow = getterOf(source, 'athrow');
    pythonMethods.aclose = getterOf(source, 'aclose');
    defineBuiltin(prototype, 'asend', getterOf(source, 'asend'), 1);
    defineBuiltin(prototype, 'athrow', pythonMethods.athrow, 1);
    defineBuiltin(prototype, 'aclose', pythonMethods.aclose, 0);
    accessor(prototype, 'ag_running', isBusy);
    accessor(prototype, 'ag_frame', frameOf);
    accessor(prototype, 'ag_code', codeOf);
    accessor(prototype, 'ag_await', awaitedBy);
  }
  return prototype;
}

function accessor(target: object, name: string, read: (machine: Machine) => unknown): void {
  Object.defineProperty(target, name, {
    get(this: unknown) {
      const machine = machineOf(this);
      if (machine === undefined)
        throw new TypeError(name + ' of something that is no async_generator');
      return read(machine);
    },
    enumerable: false,
    configurable: true,
  });
}

/** `ag_code`: at least the name. */
function codeOf(machine: Machine): { readonly co_name: string } {
  return { co_name: (machine.kind.fn as { name?: string } | null)?.name ?? '' };
}

/** `ag_frame`: null when the generator is finished. */
function frameOf(machine: Machine): { readonly f_code: { readonly co_name: string } } | null {
  return isFinished(machine) ? null : { f_code: codeOf(machine) };
}

/** `ag_await`: what the body awaits at the moment, or the delegate it waits for; null otherwise. */
function awaitedBy(machine: Machine): unknown {
  if (!isBusy(machine)) return null;
  if (machine.star !== null) return machine.star.iteration.iterator;
  return machine.wait?.continuation === awaited ? machine.value : null;
}
