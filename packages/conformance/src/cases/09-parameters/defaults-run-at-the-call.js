// Parameter defaults run synchronously at the call; the body starts at the first next().
// flags: own-kind
function test() {
  const it = g();
  log('called');
  return it.next().then((r) => log(r));
}
async function* g(a = log('default a', 1), b = log('default b', a + 1)) {
  log('body');
  yield [a, b];
}
