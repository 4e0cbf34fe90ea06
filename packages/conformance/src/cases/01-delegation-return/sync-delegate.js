// drive: next() return('r') next()
// drive: next() return(later('r'))
function* inner() {
  try {
    yield 1;
    yield 2;
  } finally {
    log('inner finally');
  }
}
async function* g() {
  try {
    yield* inner();
  } finally {
    log('outer finally');
  }
}
