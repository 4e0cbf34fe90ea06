/** Babel 8 beside Babel 7: what the benchmarks use of it is the same. */
declare module '@babel8/core' {
  export { transformSync, version } from '@babel/core';
}
