// What compiled code expects of an engine and older ones lack; the same for every contestant.
if (typeof Symbol === 'function' && !Symbol.asyncIterator) {
  Object.defineProperty(Symbol, 'asyncIterator', { value: Symbol('Symbol.asyncIterator') });
}
