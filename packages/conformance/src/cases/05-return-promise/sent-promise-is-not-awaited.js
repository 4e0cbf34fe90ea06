// drive: next() next(later('x')) next()
async function* g() {
  const x = yield 1;
  log('got', x);
  log(await x);
}
