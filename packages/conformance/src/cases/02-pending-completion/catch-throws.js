// drive: next() throw('a') next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    throw `again ${e}`;
  } finally {
    log('finally', await later(1));
  }
}
