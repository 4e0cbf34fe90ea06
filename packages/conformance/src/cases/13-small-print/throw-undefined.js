// drive: next() throw(undefined) next()
// drive: next() throw() next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    log('caught', e);
    throw undefined;
  } finally {
    log('finally');
  }
}
