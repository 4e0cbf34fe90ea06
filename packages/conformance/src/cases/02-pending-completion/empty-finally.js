// drive: next() return('r')
// drive: next() throw('t')
async function* g() {
  try {
    yield 1;
  } finally {
  }
}
