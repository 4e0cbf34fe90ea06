// The own name of an expression cannot be assigned.
// TypeScript makes `var` of `const` at ES5, and assigns to it.
// flags: not-typescript-es5-behind
const make = function* own(n) {
  try {
    own = 'other';
  } catch (e) {
    log('caught', e);
  }
  yield typeof own;
  if (n !== 0) yield* own(0);
};
