// drive: next() return('r') next()
// flags: no-ticks
async function* inner() {
  try {
    yield 1;
  } finally {
    throw 'from finally';
  }
}
async function* g() {
  try {
    yield* inner();
  } catch (e) {
    log('caught', e);
    yield 'recovered';
  }
}
