// drive: next() return('r') next('x') next()
// drive: next() return('r') return('second') next()
// drive: next() return('r') throw('t') next()
// drive: next() next() next() next()
// A return is pending while `finally` yields; a second one, or a throw, replaces it.
function* g() {
  try {
    yield 1;
    log('not returned');
  } finally {
    log('finally', yield 'in finally');
  }
  yield 'after';
}
