function test() {
  const it = g();
  const p = it.next();
  log('called');
  return p.then(
    (r) => log(r),
    (e) => {
      log('rejected', e);
      return it.next().then((r) => log(r));
    },
  );
}
async function* g() {
  log('in the body');
  throw 'at once';
}
