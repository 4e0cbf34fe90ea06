// flags: own-kind
function test() {
  const it = g();
  const calls = [it.next(), it.next(), it.next(), it.next(), it.next()];
  return Promise.all(
    calls.map((p, i) =>
      p.then(
        (r) => log(i, r),
        (e) => log(i, e),
      ),
    ),
  );
}
async function* g() {
  yield 1;
  yield later(2);
  yield thenable(3);
  throw 4;
}
