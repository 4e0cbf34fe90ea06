// drive: next() throw('t') next()
async function* g() {
  try {
    yield 1;
  } catch {
    yield 'caught';
  }
}
