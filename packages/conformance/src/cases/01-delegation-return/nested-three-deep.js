// drive: next() next() return('r') next()
// flags: no-ticks
async function* a() {
  try {
    yield 'a1';
    yield 'a2';
  } finally {
    log('a');
    await later();
    log('a done');
  }
}
async function* b() {
  try {
    yield* a();
  } finally {
    log('b');
    yield 'from b';
    log('b done');
  }
}
async function* g() {
  try {
    yield* b();
  } finally {
    log('g');
  }
}
