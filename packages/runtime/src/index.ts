export * from './native';
export { createKind, defineAsyncGenerator } from './python/kind';
