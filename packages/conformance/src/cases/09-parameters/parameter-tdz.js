// Not at ES5: parameters have no dead zone.
// flags: not-es5 own-kind
function test() {
  for (const call of [() => g(), () => g(1), () => g(undefined, 2)]) {
    try {
      log(call());
    } catch (e) {
      log('caught', e);
    }
  }
}
async function* g(a = b, b = 1) {
  yield a;
}
