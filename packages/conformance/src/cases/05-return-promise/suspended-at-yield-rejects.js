// The promise is awaited inside: a rejection is a throw at the yield.
// drive: next() return(fail('bad')) next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    log('caught', e);
    yield 2;
  } finally {
    log('finally');
  }
  return 'end';
}
