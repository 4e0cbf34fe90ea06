// drive: next() & throw('t') & next() & throw('u')
async function* g() {
  yield 1;
  yield 2;
}
