// drive: next() throw('a') next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    return later(`value ${e}`);
  } finally {
    log('finally', yield 'f');
  }
}
