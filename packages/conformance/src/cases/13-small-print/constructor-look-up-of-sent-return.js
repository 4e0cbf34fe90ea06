// flags: own-kind
function test() {
  const it = g();
  const p = later('r');
  Object.defineProperty(p, 'constructor', {
    get() {
      log('constructor read');
      return Promise;
    },
  });
  return it.next().then(() => {
    const q = it.return(p);
    log('called');
    return q.then((r) => log(r));
  });
}
async function* g() {
  yield 1;
}
