// flags: own-kind
function test() {
  const it = g();
  const p = it.next();
  log(Object.getPrototypeOf(p) === Promise.prototype, Object.getOwnPropertyNames(p));
  return p;
}
async function* g() {
  yield 1;
}
