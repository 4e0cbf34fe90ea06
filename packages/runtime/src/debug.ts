/**
 * `@yield-from/runtime/debug`: one import, in development, and the program tells of its generators.
 *
 *     import '@yield-from/runtime/debug';                       `kill -USR2 1234` prints those that have not ended
 *
 *     dumpGenerators()                                          #7 lines  waiting 4m12s on a promise  src/a.ts:12:9
 *                                                                  awaited by #3 main  src/m.ts:4:3
 *     onLeak((leak) => console.warn(leak.name, leak.line))      collected, and never closed
 *     afterEach(expectNoOpenGenerators)                         Jest, Vitest, Mocha
 *
 * Places are known of what is compiled with the option `debug`.
 */
import { installRegistry } from './debug/registry';
import { install } from './debug/install';
import { dumpOnTimeouts } from './debug/in-tests';
import { dumpOnUsualSignals } from './debug/on-signal';

install();
installRegistry();
dumpOnUsualSignals();
dumpOnTimeouts();

export { rememberCreation } from './debug/creation';
export { dumpGenerators, type DumpOptions } from './debug/dump';
export { dumpOnTimeout, expectNoOpenGenerators, type TestContext } from './debug/in-tests';
export { type LeakCallback, onLeak } from './debug/leaks';
export { dumpOnSignal } from './debug/on-signal';
export type { CallReport, GeneratorReport } from './debug/report';
export { getasyncgenlocals, getasyncgenstate } from './debug/state';
export { trace } from './debug/trace';
