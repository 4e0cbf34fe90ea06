// throw() does not await its argument.
// drive: next() throw(later('e')) next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    log('caught', e);
    log(await e);
  }
}
