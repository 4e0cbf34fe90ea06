// drive: next() & return(later('r')) & next() & return(fail('f')) & next()
async function* g() {
  yield 1;
}
