// A return in the delegate's finally changes the value; a yield there is passed on.
// drive: next() return('r') next('x') next()
// flags: no-ticks
async function* inner() {
  try {
    yield 1;
  } finally {
    log('got', yield 'closing');
    return 'other';
  }
}
async function* g() {
  try {
    yield* inner();
  } finally {
    log('outer');
  }
}
