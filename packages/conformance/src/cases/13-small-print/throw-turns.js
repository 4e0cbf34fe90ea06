// drive: throw('a') next()
// drive: next() throw('b') next()
// drive: next() next() throw('c') next()
// drive: next() next() throw('c') & throw('d') & next()
async function* g() {
  try {
    yield 1;
  } catch (e) {
    yield `caught ${e}`;
  }
}
