/**
 * `@yield-from/runtime/inspect`: the runtime for code that is compiled with the option `debug`, which imports it
 * instead of `@yield-from/runtime`. The same functions, and
 *
 *     getasyncgenstate(agen)      'AGEN_CREATED' | 'AGEN_RUNNING' | 'AGEN_SUSPENDED' | 'AGEN_CLOSED'
 *     getasyncgenlocals(agen)     { chunk: '…', count: 3 }
 *     trace(agen)                 where it stands, what it waits for, who waits for it
 *     agen.ag_frame.f_lineno      12
 *
 * Errors that pass lowered functions show them: `at async lines (src/a.ts:12:9)`.
 */
import { install } from './debug/install';

install();

export * from './index';
export { enterLoop, openLoop } from './debug/loops';
export { start, startAsync } from './debug/start';
export {
  AGEN_CLOSED,
  AGEN_CREATED,
  AGEN_RUNNING,
  AGEN_SUSPENDED,
  type AsyncGeneratorState,
  getasyncgenlocals,
  getasyncgenstate,
} from './debug/state';
export { trace } from './debug/trace';
