/**
 * Promises that an `await` treats in a way of its own when it is interrupted: those that `shield` and `abandonable`
 * give.
 */
import { awaited } from '../core/await';
import type { Waiting } from '../core/waiter';
import { isObject } from '../objects';
import { newTable, type Table } from '../table';

export interface Held {
  /** It is settled: what it then is to be interrupted at may be somewhere else. Null: it is interrupted at once. */
  readonly until: Promise<unknown> | null;
  /** It is not waited for any more. */
  abandon(reason: unknown): void;
}

let table: Table<Held> | undefined;

export function hold(promise: Promise<unknown>, held: Held): void {
  (table ??= newTable('@@yieldFromHeld')).set(promise, held);
}

/** Of the promise that `record` awaits. */
export function heldBy(record: Waiting): Held | undefined {
  const isAwait = record.wait!.continuation === awaited && isObject(record.value);
  return isAwait && table !== undefined ? table.get(record.value as object) : undefined;
}
