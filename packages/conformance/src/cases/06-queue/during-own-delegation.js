// drive: next('a') & next('b') & throw('c') & next('d')
// flags: no-ticks
async function* inner() {
  try {
    log('inner got', yield 1);
    log('inner got', yield 2);
  } catch (e) {
    log('inner caught', e);
  }
  yield 3;
}
async function* g() {
  log('start');
  yield* inner();
}
