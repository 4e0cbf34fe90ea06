// flags: own-kind
function test() {
  const it = g();
  log(it[Symbol.asyncIterator]() === it);
  log(typeof it[Symbol.iterator]);
}
async function* g() {}
