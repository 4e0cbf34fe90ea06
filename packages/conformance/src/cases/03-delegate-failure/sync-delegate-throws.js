// drive: next() throw('t') next() next()
function* inner() {
  try {
    yield 1;
  } catch (e) {
    log('inner caught', e);
    yield 2;
    throw 'inner broke';
  }
}
async function* g() {
  try {
    yield* inner();
  } catch (e) {
    log('outer caught', e);
  }
}
