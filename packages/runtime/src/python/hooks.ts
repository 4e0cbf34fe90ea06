/**
 * Hooks for the first iteration and the garbage collection of generators (PEP 525).
 *
 * A FinalizationRegistry watches the handle and holds the machine: when the handle is gone, a new one is made for the
 * same machine, a live generator that can be closed.
 */
import { isBusy, rootOf } from '../async-generator/chain';
import { FRESH, type Machine } from '../async-generator/machine';
import { firstIteration } from '../async-generator/queue';
import { bindHandle, machineOf } from '../brand';
import { newHandle } from '../kind';
import { describe } from '../describe';
import type { AsyncGeneratorObject } from '../types';
import { GREETED, isFinished } from './status';

/** Called with a generator. */
export type AsyncGenHook = (agen: AsyncGeneratorObject<unknown, unknown, unknown>) => void;

export interface AsyncGenHooks {
  /** Called synchronously at the first request, once per generator; if it throws, that request fails. */
  readonly firstiter: AsyncGenHook | null;
  /** Called after a started, unfinished generator has been garbage-collected. */
  readonly finalizer: AsyncGenHook | null;
}

let firstiter: AsyncGenHook | null = null;
let finalizer: AsyncGenHook | null = null;

/** The hooks in force; null where none is set. */
export function get_asyncgen_hooks(): AsyncGenHooks {
  return { firstiter, finalizer };
}

/**
 * Sets the hooks (PEP 525, `sys.set_asyncgen_hooks`). They concern generators that are first asked for something
 * afterwards. A key that is absent leaves its hook alone, null removes it. `finalizer` needs the engine's
 * FinalizationRegistry; without one it is never called.
 *
 * @throws TypeError when one is neither a function nor null; then neither changes
 */
export function set_asyncgen_hooks(hooks: Partial<AsyncGenHooks>): void {
  const first = checked(hooks.firstiter, firstiter, 'firstiter');
  const last = checked(hooks.finalizer, finalizer, 'finalizer');
  firstiter = first;
  finalizer = last;
  firstIteration.hook = first === null && last === null ? null : greetWithHooks;
}

function checked(
  given: AsyncGenHook | null | undefined,
  current: AsyncGenHook | null,
  name: string,
): AsyncGenHook | null {
  if (given === undefined) return current;
  if (given !== null && typeof given !== 'function') {
    throw new TypeError('callable ' + name + ' expected, got ' + describe(given));
  }
  return given;
}

function greetWithHooks(machine: Machine, handle: object): void {
  if (machine.value !== FRESH) return;
  machine.value = GREETED;
  if (finalizer !== null) {
    finalizeLater(machine, handle, finalizer);
  }
  if (firstiter !== null) firstiter(handle as AsyncGeneratorObject<unknown, unknown, unknown>);
}

/** What the registry holds of a generator: never the handle. */
interface Watched {
  readonly machine: Machine;
  readonly finalizer: AsyncGenHook;
}

let registry: FinalizationRegistry<Watched> | undefined;
let watched: WeakSet<Machine> | undefined;

/** `finalizer` is called when the handle has been collected and the generator has not ended. */
export function finalizeLater(machine: Machine, handle: object, finalizer: AsyncGenHook): void {
  watch(handle, { machine, finalizer });
}

function watch(handle: object, held: Watched): void {
  if (typeof FinalizationRegistry !== 'function') return;
  (registry ??= new FinalizationRegistry(collected)).register(handle, held);
  (watched ??= new WeakSet()).add(held.machine);
}

/** The handle has been collected. */
function collected(held: Watched): void {
  const machine = held.machine;
  const root = rootOf(machine);
  if (isFinished(machine) || (machine.outer === null && machine.closed)) return;
  // Whoever finalizes the generator that delegates to this one closes both.
  if (root !== machine && watched!.has(root)) return;
  const handle = newHandle(machine.kind, undefined, machineOf);
  bindHandle(handle, machine);
  if (isBusy(root)) {
    // Nobody holds it, but it is still at work: look again after the next collection.
    watch(handle, held);
  } else {
    held.finalizer(handle as AsyncGeneratorObject<unknown, unknown, unknown>);
  }
}
