/**
 * A flavour says all that is different about one kind of coroutine. All kinds go through the same passes.
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
  /** The lowered function returns what this helper gives. */
  readonly start: Helper;
  /** Where the step function finds its machine. */
  readonly machine: 'this' | 'parameter';
  /** What a function of the kind is afterwards, for each protocol that the kind has. */
  readonly definitions: Readonly<Partial<Record<Protocol, Definition>>>;
  /** `suspends`; `runs`: it is allowed, and does not suspend; or the diagnostic for it. */
  readonly suspensions: Readonly<Record<Suspension, 'suspends' | 'runs' | Diagnostic>>;
  /** The helper for `yield*`. */
  readonly delegate: Helper;
  /** Whether the resources of a block are disposed of by a helper that may wait, or at once. */
  readonly disposalWaits: boolean;
}

export type Definition = GeneratorFunction | PlainFunction;

/** A function with a *kind*, which has the prototype of the generators that its calls give. */
export interface GeneratorFunction {
  readonly is: 'generator function';
  /** The helper that makes one as an expression, given a factory. */
  readonly define: Helper;
  /** The helper that makes an existing function one, and gives its kind. */
  readonly kind: Helper;
}

/** An ordinary function. */
export interface PlainFunction {
  readonly is: 'function';
  /**
   * The helper that calls the function its parameters and body were moved into, and makes what those throw part of the
   * result.
   */
  readonly call: Helper;
}

export const MISPLACED = DIAGNOSTICS.misplacedSuspension;
