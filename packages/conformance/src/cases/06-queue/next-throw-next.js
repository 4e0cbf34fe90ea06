// drive: next('a') & throw('t') & next('b')
// drive: next('a') & next('b') & throw('t') & next('c')
async function* g() {
  try {
    log('sent', yield 1);
  } catch (e) {
    log('caught', e);
  }
  yield 2;
}
