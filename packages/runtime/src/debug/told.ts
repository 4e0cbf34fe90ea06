/**
 * What a function that was compiled with the option `debug` tells of itself and of one of its calls. Its step function
 * has one state more for that (`5-emit/inspection.ts` of the compiler), whose number stands behind the table, which has
 * three columns.
 */
import { type Activation, ended } from '../core/activation';
import type { Watched } from './watch';

export interface Told {
  readonly name: string;
  readonly file: string;
  /** Per state: the line, the column, and the number of the scope where the body waits in it; a line of 0 is none. */
  readonly places: readonly number[];
  /** Per scope, from 1: the number of the scope around, and names and values in turn. */
  readonly scopes: readonly (readonly unknown[])[];
}

/** Whether the function with that table was compiled with the option. */
export function tells(table: readonly number[] | undefined): table is readonly number[] {
  return table !== undefined && table.length % 3 === 1;
}

/**
 * Undefined for a call that has ended, and for what was compiled without the option. Reads variables, and runs no code
 * of the user's.
 */
export function tell({ step, body, kind }: Watched): Told | undefined {
  if (step === ended || body === undefined) return undefined;
  const { table } = kind;
  if (!tells(table)) return undefined;
  const frame = {
    state: table[table.length - 1],
    value: undefined as unknown,
    region: 0,
    loop: null,
  };
  body(frame);
  return frame.value as Told;
}

/** Where a call waits, or began. */
export interface Place {
  /** Of the function; empty where it has none. */
  readonly name: string;
  readonly file: string;
  /** From 1; 0 where nobody knows. */
  readonly line: number;
  readonly column: number;
}

/** Of a body that runs: where it has been resumed. */
export function placeOf($: Activation): Place {
  const told = tell($);
  if (told === undefined) return { name: nameOf($), file: '', line: 0, column: 0 };
  return placeAt(told, $.state);
}

/** Where the function begins. */
export function startOf(told: Told): Place {
  return placeAt(told, 0);
}

function placeAt({ name, file, places }: Told, state: number): Place {
  return { name, file, line: places[state * 3], column: places[state * 3 + 1] };
}

/** Without the option: what the function itself, or its step function, is called. */
function nameOf($: Activation): string {
  const { fn } = $.kind as { readonly fn?: { readonly name?: string } | null };
  return fn?.name ?? $.step.name;
}

/**
 * The variables that code sees where the call waits, by their names in the source; those in their dead zone hold
 * `uninitialized`.
 */
export function localsOf($: Activation): Record<string, unknown> {
  const told = tell($);
  const locals: Record<string, unknown> = {};
  if (told === undefined) return locals;
  const { places, scopes } = told;
  const inside: (readonly unknown[])[] = [];
  for (let scope = places[$.state * 3 + 2]; scope > 0; scope = inside[0][0] as number) {
    inside.unshift(scopes[scope - 1]);
  }
  for (const [, ...variables] of inside) {
    for (let i = 0; i < variables.length; i += 2) {
      // (`__proto__` is a name like any other.)
      Object.defineProperty(locals, variables[i] as string, {
        value: variables[i + 1],
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
  }
  return locals;
}
