/**
 * `@yield-from/runtime/interrupt`: cancellation that reaches a generator where it waits, the counterpart of asyncio's
 * `task.cancel()` and trio's cancel scopes.
 *
 *     for await (const event of withSignal(feed(url), AbortSignal.timeout(5000))) console.log(event);
 *
 *     async function* feed(url) {
 *       const socket = await abandonable((signal) => connect(url, signal), (late) => late.close());
 *       try {
 *         for (;;) yield await socket.read();          ◀── the reason is thrown here …
 *       } finally {
 *         await shield(socket.close());                ◀── … and this runs
 *       }
 *     }
 */
export { abandonable } from './interrupt/abandonable';
export { interrupt, type Interruptible, stop } from './interrupt/interrupt';
export { shield } from './interrupt/shield';
export type { Signal } from './interrupt/signal';
export { withIdleTimeout } from './interrupt/with-idle-timeout';
export { withSignal } from './interrupt/with-signal';
