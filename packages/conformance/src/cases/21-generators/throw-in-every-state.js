// drive: throw('fresh') next()
// drive: next() throw('caught') next() throw('not caught') next()
// drive: next() next() next() throw('finished') next()
function* g() {
  try {
    log('got', yield 1);
  } catch (e) {
    log('caught', e);
    yield 'from catch';
  }
  yield 2;
}
