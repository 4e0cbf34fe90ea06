/**
 * `@yield-from/runtime/native`: what compiled generators of the standard's kind need, without the Python layer.
 * The names are those of `HELPERS` in protocol.ts.
 *
 *     async function* g(x) { yield x }           var g = define(function (kind) {
 *                                                  return ({ g(x) {
 *                                                    return start(kind, function () {
 *                                                      switch (this.state) {
 *                                                        case 0: this.value = x; this.state = 1; return YIELD;
 *                                                        case 1: return END;
 *                                                      }
 *                                                    }, void 0, this);
 *                                                  } }).g;
 *                                                });
 */
export { define, kind, member, method, start } from './kind';
export { callAsync, startAsync } from './async-function/start';
export { delegate } from './async-generator/delegation';
export { delegateSync } from './generator/delegation';
export { defineGenerator, generatorKind, startGenerator } from './generator/start';
export { closeLoop, enterLoop, nextItem, openLoop } from './iteration/for-await';
export { complete } from './core/regions';
export { disposal, disposeAll } from './dispose';
export { takeItem } from './iteration/take-item';
export { closeIteration, iteration } from './iteration/sync';
export { enumerate } from './iteration/enumerate';
export { checkedBinding, initialized, uninitialized } from './bindings';
export { keyIn, objectRest, requireObject, toKey } from './patterns';
