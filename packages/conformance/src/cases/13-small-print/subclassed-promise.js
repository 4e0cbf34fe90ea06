// A promise of another constructor is wrapped.
// flags: not-es5
async function* g() {
  class P extends Promise {}
  const p = P.resolve('sub');
  p.constructor = P;
  log(await p);
  yield P.resolve('y');
  return P.resolve('r');
}
