// drive: next() throw('a') next() throw('b') next()
// drive: next() throw('a') next() return('b') next()
// drive: next() throw('a') next() next() next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    try {
      yield `caught ${e}`;
    } finally {
      log('inner finally');
      await 0;
    }
    yield 2;
  } finally {
    log('outer finally');
  }
}
