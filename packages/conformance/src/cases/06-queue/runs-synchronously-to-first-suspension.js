// The body runs inside the call of next up to its first suspension.
function test() {
  const it = g();
  log('before');
  const p = it.next();
  log('after');
  return p.then((r) => log(r));
}
async function* g() {
  log('in the body');
  await 0;
  log('later');
}
