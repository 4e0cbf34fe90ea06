// The own name of an expression cannot be assigned, and is seen inside alone.
const f = async function own(n) {
  try {
    own = 'other';
  } catch (e) {
    log('caught', e);
  }
  return n > 0 ? [n, await own(n - 1)] : typeof own;
};
const make = () => f(2);
