// The own name of an expression cannot be assigned.
const make = function* own(n) {
  try {
    own = 'other';
  } catch (e) {
    log('caught', e);
  }
  yield typeof own;
  if (n !== 0) yield* own(0);
};
