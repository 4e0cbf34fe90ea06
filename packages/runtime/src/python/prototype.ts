/** The prototype of `async_generator` objects: the standard's methods, Python's, and introspection. */
import { AsyncFromSyncIterator } from '../async-from-sync';
import { machineOf } from '../brand';
import { defineBuiltin, getterOf } from '../builtin';
import { BUSY, DRAINING, type Machine } from '../machine';
import { generatorPrototype } from '../prototypes';
import { AWAITING } from '../run';
import { aclose, asend, athrow } from './requests';
import { rootOf } from './status';

export type PythonMethod = 'asend' | 'athrow' | 'aclose';

let methods: Record<PythonMethod, unknown> | undefined;
let prototype: object | undefined;

/** The original method, to see whether a generator still has it. */
export function pythonMethod(name: PythonMethod): unknown {
  return methods === undefined ? undefined : methods[name];
}

/** %AsyncGeneratorPrototype% with Python's protocol beside the standard's. */
export function pythonPrototype(): object {
  if (prototype === undefined) {
    prototype = Object.create(generatorPrototype()) as object;
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
    methods = {
      asend: getterOf(source, 'asend'),
      athrow: getterOf(source, 'athrow'),
      aclose: getterOf(source, 'aclose'),
    };
    defineBuiltin(prototype, 'asend', methods.asend, 1);
    defineBuiltin(prototype, 'athrow', methods.athrow, 1);
    defineBuiltin(prototype, 'aclose', methods.aclose, 0);
    accessor(prototype, 'ag_running', isRunning);
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

/** `ag_running`: a request is being served, awaiting included. */
function isRunning(machine: Machine): boolean {
  const status = rootOf(machine).status;
  return status === BUSY || status === DRAINING;
}

/** `ag_code`: at least the name. */
function codeOf(machine: Machine): { readonly co_name: string } {
  return { co_name: (machine.kind.fn as { name?: string } | null)?.name ?? '' };
}

/** `ag_frame`: null when the generator is finished. */
function frameOf(machine: Machine): { readonly f_code: { readonly co_name: string } } | null {
  const finished = machine.outer === null && machine.status >= DRAINING;
  return finished ? null : { f_code: codeOf(machine) };
}

/** `ag_await`: what the body awaits at the moment, or the delegate it waits for; null otherwise. */
function awaitedBy(machine: Machine): unknown {
  const root = rootOf(machine);
  if (root.status !== BUSY) return null;
  if (machine.delegation !== null) {
    const { iterator } = machine.delegation;
    return iterator instanceof AsyncFromSyncIterator ? iterator.iterator : iterator;
  }
  return root.driver!.wait === AWAITING ? machine.value : null;
}
