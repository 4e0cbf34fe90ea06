/** Generators that nobody can close any more: collected, begun and not ended. */
import { finalizeLater } from '../python/hooks';
import { machineOf } from '../brand';
import { listeners } from './registry';
import { type GeneratorReport, reportOf } from './report';

export type LeakCallback = (leak: GeneratorReport) => void;

let callback: LeakCallback | null = null;
let isListening = false;

/**
 * `callback` is told of each generator that is garbage-collected before it has ended, if it has begun after this call.
 * `null`: nobody is. Needs the engine's FinalizationRegistry. Who is told of a generator may close it only by
 * `set_asyncgen_hooks({ finalizer })`.
 */
export function onLeak(leaked: LeakCallback | null): void {
  callback = leaked;
  if (isListening) return;
  isListening = true;
  listeners.push((machine, handle) => {
    if (callback !== null) finalizeLater(machine, handle, tell);
  });
}

function tell(agen: object): void {
  if (callback !== null) callback(reportOf(machineOf(agen)!));
}
