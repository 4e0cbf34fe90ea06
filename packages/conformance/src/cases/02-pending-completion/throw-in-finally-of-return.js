// drive: next() return('r') next()
async function* g() {
  try {
    try {
      yield 1;
    } finally {
      throw 'replaces the return';
    }
  } catch (e) {
    log('caught', e);
    yield 2;
  }
  return 'end';
}
