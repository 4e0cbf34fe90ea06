// flags: native-only own-kind
function test() {
  const it = g();
  log(Reflect.ownKeys(it));
  it.mine = 1;
  log(Reflect.ownKeys(it), Object.isExtensible(it), Object.isFrozen(Object.freeze(it)));
  return it.next().then((r) => log(r));
}
async function* g() {
  yield 1;
}
