// flags: own-kind
function test() {
  const it = g();
  return it
    .next('ignored', 'x')
    .then(() => it.next('sent', 'ignored'))
    .then((r) => log(r));
}
async function* g() {
  const a = yield 'first';
  log('got', a);
}
