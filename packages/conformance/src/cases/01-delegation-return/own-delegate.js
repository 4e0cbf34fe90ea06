// return() through yield* runs the finally blocks of both and finishes both.
// drive: next() return('r') next()
// drive: return('r') next()
// drive: next() next() return('r')
// flags: no-ticks
async function* inner() {
  try {
    yield 1;
    yield 2;
  } finally {
    log('inner finally');
  }
}
async function* g() {
  try {
    const r = yield* inner();
    log('not reached by return', r);
    yield 3;
  } finally {
    log('outer finally');
  }
  log('after');
}
