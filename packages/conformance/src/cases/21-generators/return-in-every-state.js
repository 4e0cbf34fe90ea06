// drive: return('fresh') next()
// drive: next() return('suspended') next()
// drive: next() next() next() return('finished') return() throw('t')
function* g() {
  log('start');
  yield 1;
  yield 2;
}
