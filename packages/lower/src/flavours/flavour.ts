/**
 * A kind of coroutine is a strategy: what is different about it, said once. All kinds go through the same passes.
 *
 *                      suspends by                                   `return v`
 *     async generator  all                                           awaits
 *     async function   await, for await, await using                 $.value = v
 *     generator        yield, yield*                                 $.value = v
 */
import type { Helper } from '@yield-from/runtime/protocol';
import type { CoroutineKind, Protocol } from '../contract/coroutine';
import { DIAGNOSTICS, type Diagnostic } from '../contract/diagnostics';
import type { Suspension } from '../contract/suspensions';

export interface Flavour {
  readonly name: CoroutineKind;
  /** What the lowered function returns the result of. */
  readonly start: Helper;
  /** Where the step function finds its machine. */
  readonly machine: 'this' | 'parameter';
  /** What a function of the kind is afterwards, by the protocols that there are of it. */
  readonly definitions: Readonly<Partial<Record<Protocol, Definition>>>;
  /** `suspends`; `runs`: it may stand there, and nothing waits for it; or what is wrong with it. */
  readonly suspensions: Readonly<Record<Suspension, 'suspends' | 'runs' | Diagnostic>>;
  /** Of `yield*`. */
  readonly delegate: Helper;
  /** The resources of a block are disposed by a helper that may wait; else at once. */
  readonly disposalWaits: boolean;
}

export type Definition = GeneratorFunction | PlainFunction;

/** One with a kind, which holds the prototype of what its calls give. */
export interface GeneratorFunction {
  readonly is: 'generator function';
  /** Makes an expression one, given its factory. */
  readonly define: Helper;
  /** Makes a function one that stands elsewhere, and gives its kind. */
  readonly kind: Helper;
}

/** One like others. */
export interface PlainFunction {
  readonly is: 'function';
  /** Calls what its parameters and body moved into: what those throw is part of the result. */
  readonly call: Helper;
}

export const MISPLACED = DIAGNOSTICS.misplacedSuspension;
