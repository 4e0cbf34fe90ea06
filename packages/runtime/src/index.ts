/**
 * `@yield-from/runtime`: async generators for engines without them, in the standard's protocol and in Python's.
 *
 * What you write (`@yield-from/typescript` or `@yield-from/babel` compiles it):
 *
 *     import { async_generator, yield_, type Yields } from '@yield-from/runtime';
 *
 *     const countdown = async_generator(async function (from: number): Promise<Yields<number, string>> {
 *       for (let i = from; i > 0; i--) {
 *         const sent = await yield_(i);
 *         if (sent === 'stop') return 'stopped';
 *       }
 *       return 'lift-off';
 *     });
 *
 *     for await (const i of countdown(3)) console.log(i);      // 3 2 1: the standard's protocol
 *
 *     const c = countdown(3);                                  // Python's
 *     await c.asend();                                         // 3
 *     await c.asend('stop');                                   // rejects StopAsyncIteration, its value 'stopped'
 *     await c.aclose();
 *
 * Files that have generators of the standard's kind only need no more than `@yield-from/runtime/native`.
 */
export * from './native';
export { aclosing, type Closable, type Closing } from './python/aclosing';
export { asynccontextmanager, type AsyncContextManager } from './python/contextmanager';
export { GeneratorExit, RuntimeError, StopAsyncIteration, ValueError } from './python/errors';
export {
  type AsyncGenHook,
  type AsyncGenHooks,
  get_asyncgen_hooks,
  set_asyncgen_hooks,
} from './python/hooks';
export { isasyncgen, isasyncgenfunction } from './python/introspection';
export { asyncGeneratorKind, defineAsyncGenerator } from './python/kind';
export { async_generator, yield_, yield_from_ } from './python/markers';
export type {
  AsyncGeneratorCode,
  AsyncGeneratorFrame,
  AsyncGeneratorFunctionObject,
  AsyncGeneratorObject,
  Yielded,
  Yields,
} from './types';
