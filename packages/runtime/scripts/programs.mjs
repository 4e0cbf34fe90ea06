/** What programs of each kind take of the runtime: a module's text, which a bundler shakes the rest off. */
const made = 'define, kind, start';
const methods = 'member, method';
const forAwait = 'closeLoop, nextItem, openLoop';
const functions = 'callAsync, startAsync';
const generators = 'defineGenerator, delegateSync, generatorKind, member, method, startGenerator';
const three = `${made}, ${methods}, delegate, ${forAwait}, ${functions}, defineGenerator, delegateSync, generatorKind, startGenerator`;
export const programs = {
  yield: `export { ${made} } from './native';`,
  'yield, yield*': `export { ${made}, ${methods}, delegate } from './native';`,
  'yield, yield*, for await': `export { ${made}, ${methods}, delegate, ${forAwait} } from './native';`,
  'async functions': `export { ${functions} } from './native';`,
  'async functions with for await': `export { ${functions}, ${forAwait} } from './native';`,
  generators: `export { ${generators} } from './native';`,
  'all three kinds': `export { ${three} } from './native';`,
  'every helper without Python’s': "export * from './native';",
  'all three kinds, Python-style generators': `export { ${three}, asyncGeneratorKind, defineAsyncGenerator } from './index';`,
  everything: "export * from './index';",
  'all three kinds, interrupts': `export { ${three} } from './native'; export * from './interrupt';`,
  // (What an entry does by itself is named.)
  'all three kinds, compiled with debug': `export { ${three} } from './inspect'; export { install } from './debug/install'; export { trace } from './inspect';`,
  'all three kinds, the debug entry': `export { ${three} } from './inspect'; export { install } from './debug/install'; export { installRegistry } from './debug/registry'; export { dumpOnTimeouts } from './debug/in-tests'; export { dumpOnUsualSignals } from './debug/on-signal'; export * from './debug';`,
};
