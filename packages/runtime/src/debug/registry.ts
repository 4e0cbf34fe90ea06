/**
 * The generators that have begun and not ended, kept weakly: who imports `@yield-from/runtime/debug` has each be noted
 * at its first request, as PEP 525's `firstiter` is told of it, those that were compiled without the option `debug`,
 * too.
 */
import { FRESH, type Machine } from '../async-generator/machine';
import { originals } from '../async-generator/originals';
import { firstIteration } from '../async-generator/queue';
import { machineOf } from '../brand';
import { defineBuiltin } from '../builtin';
import type { Method } from '../objects';
import { generatorPrototype } from '../prototypes';
import { isFinished, isFresh } from '../python/status';
import { noteCall } from './calls';
import { callLater, timeOfStep } from './clock';
import { living } from './links';
import { clock, innermost, type Watched } from './watch';
import { NEXT } from '../protocol';

/** What is told of each generator at its first request. */
export const listeners: ((machine: Machine, handle: object) => void)[] = [];

/** `{ deref }`: on engines without WeakRef it holds what it leads to, until that has ended. */
type Reference = Pick<WeakRef<Machine>, 'deref'>;
let references: Reference[] = [];
/** When there are so many, those that lead nowhere are taken out. */
let many = 64;

/**
 * Those that have begun since the program last let anything else run: most end at once, and a reference costs more than
 * they do.
 */
let recent: Machine[] = [];
/** So many are held, at most. */
const RECENT = 256;

let counted = 0;

/** The number that a call has in everything that is printed, from 1. */
export function numberOf(call: Watched): number {
  return (call.number ??= ++counted);
}

/** In the order in which they have begun. */
export function openGenerators(): Machine[] {
  refer();
  return sweep();
}

function sweep(): Machine[] {
  const open: Machine[] = [];
  references = references.filter((reference) => {
    const machine = reference.deref();
    if (machine === undefined || isFinished(machine)) return false;
    // (The hook of somebody else may have refused its first request.)
    if (!isFresh(machine)) open.push(machine);
    return true;
  });
  many = Math.max(64, references.length * 2);
  return open;
}

function note(machine: Machine, handle: object): void {
  numberOf(machine);
  const isTimed = recent.length > 0 || callLater(refer, 0);
  recent.push(machine);
  if (!isTimed || recent.length >= RECENT) refer();
  (machine as Watched).since ??= timeOfStep();
  for (const listener of listeners) listener(machine, handle);
}

/** From now on those that have not ended are held weakly. */
function refer(): void {
  const machines = recent;
  recent = [];
  for (const machine of machines) {
    if (isFinished(machine)) continue;
    references.push(
      typeof WeakRef === 'function' ? new WeakRef(machine) : { deref: () => machine },
    );
  }
  if (references.length >= many) sweep();
}

let isInstalled = false;

export function installRegistry(): void {
  if (isInstalled) return;
  isInstalled = true;
  clock.time = timeOfStep;
  living.generators = openGenerators;
  followFirstRequests();
  followRequests();
}

/** The hooks of PEP 525 that users set go on working: theirs is what is set from now on. */
function followFirstRequests(): void {
  let theirs = firstIteration.hook;
  const hook = (machine: Machine, handle: object): void => {
    if (machine.value === FRESH) note(machine, handle);
    if (theirs !== null) theirs(machine, handle);
  };
  // (Its only property: what ships has another name for it.)
  const [key] = Object.keys(firstIteration);
  Object.defineProperty(firstIteration, key, {
    get: () => hook,
    set(set: typeof theirs) {
      theirs = set;
    },
  });
}

/** `await g.next()`, by hand: whose promise it is that is awaited. */
function followRequests(): void {
  const prototype = generatorPrototype();
  const original = originals[NEXT] as Method;
  const source = {
    set next(value: unknown) {
      const promise = original.call(this, value);
      const machine = machineOf(this);
      if (machine !== undefined) noteCall(machine, promise as object, innermost());
      // @ts-expect-error -- it is called as a method
      return promise;
    },
  };
  originals[NEXT] = defineBuiltin(prototype, 'next', source, 'next', 1);
}
