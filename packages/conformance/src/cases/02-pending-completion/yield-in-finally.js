// drive: next() return('r') next('x') next('y') next()
// drive: next() throw('t') next('x') next('y') next()
// drive: next() return('r') return('s') next()
// drive: next() return('r') throw('u') next()
// drive: next() throw('t') return('s') next()
async function* g() {
  try {
    yield 1;
  } finally {
    log('sent', yield 'f1');
    log('sent', yield 'f2');
  }
}
