// drive: next() & return('r') & next() & return('s')
// drive: return('r') & next() & throw('t')
// drive: throw('t') & next() & return('r')
async function* g() {
  try {
    yield 1;
  } finally {
    await later();
    log('finally');
  }
}
