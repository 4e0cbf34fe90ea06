// drive: next() return(later('r')) next()
// drive: next() return(thenable('r')) next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    log('never', e);
  } finally {
    log('finally');
  }
}
