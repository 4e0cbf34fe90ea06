export { createNativeKind as createKind, define, defineMethod, start } from './kind';
export { delegate } from './delegate';
export { asyncIteration, closeOf, closeQuietlyOf, nextOf } from './for-await';
export { disposal, disposeNext } from './dispose';
export { iteration } from './iteration';
export { enumerate } from './enumerate';
export { checkedBinding, initialized, uninitialized } from './bindings';
export { objectRest, requireObject, toKey } from './patterns';
