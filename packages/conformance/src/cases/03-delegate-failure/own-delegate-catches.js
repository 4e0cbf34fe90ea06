// drive: next() throw('t') next('s') next()
// flags: no-ticks
async function* inner() {
  try {
    yield 1;
  } catch (e) {
    log('inner caught', e);
    log('sent', yield 2);
    return 'value';
  }
}
async function* g() {
  log('delegate gave', yield* inner());
}
