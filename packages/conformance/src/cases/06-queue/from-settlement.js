// drive: next() next()
async function* g() {
  const it = self();
  log('start');
  it.next('second').then((r) => {
    log('second', r);
    it.next('third').then((r) => log('third', r));
  });
  for (let i = 0; i < 4; i++) log('sent', yield i);
}
