/**
 * From a generator to the innermost machine of ours that it waits for:
 *
 *     yield*, for await      the generator that works at its request, and at no one else's
 *     await f()              the async function
 */
import { answered } from '../async-generator/delegation';
import type { Continuation, Waiting } from '../core/waiter';
import { AsyncIteration } from '../iteration/async';
import { type AsyncLoop, closed } from '../iteration/for-await';
import { calledBy } from './called';
import { askedBy, isMachine, isWaiting, type Machine } from './inside';
import { closeBy, type Completion, proceed } from './leave';
import { type Mode, NEXT, RETURN, THROW } from '../protocol';

/**
 * Outermost first. Of generators that are linked by `yield*`, only the innermost runs or waits: it stands for them all.
 */
export function pathOf(machine: Machine): Waiting[] {
  const path: Waiting[] = [];
  let record: Waiting | undefined = machine.end;
  while (record !== undefined) {
    path.push(record);
    record = isWaiting(record) ? below(record) : undefined;
  }
  return path;
}

function below(record: Waiting): Waiting | undefined {
  return askedBy(record)?.end ?? calledBy(record);
}

/** What waits for a machine that returns does so, too: as the `return` of a `yield*` goes on in the outer generator. */
export function returnAbove(record: Waiting, completion: Completion): void {
  const waiter = record.wait!;
  const continuation = waiter.continuation!;
  const { value: subject } = record;
  if (continuation === answered) {
    ((record as Machine).star as AsyncIteration).asked = RETURN;
  } else if (subject instanceof AsyncIteration && continuation === closed) {
    closeBy(subject as AsyncLoop, completion);
  } else if (!isMachine(record) || record.star === null) {
    // An item or a call, which may have been stopped before.
    const isCall = !(subject instanceof AsyncIteration);
    waiter.continuation = returning(completion, continuation, isCall);
  }
}

/** @param isCall an async function is awaited, which ends by the completion's error instead */
function returning(completion: Completion, before: Continuation, isCall: boolean): Continuation {
  return (record: never, mode: Mode, value: unknown) => {
    const hasReturned = isCall
      ? mode === NEXT || (mode === THROW && value === completion.error)
      : mode === RETURN;
    return hasReturned ? proceed(record, completion) : before(record, mode, value);
  };
}
