// A request made by the running body is queued, not run.
// drive: next() next()
async function* g() {
  const it = self();
  it.next('inner').then((r) => log('inner request', r));
  log('sent', yield 1);
  it.return('stop').then((r) => log('inner return', r));
  yield 2;
  log('never');
}
