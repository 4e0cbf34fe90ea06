// Every await in a finally resumes normally, then the pending return goes on.
// drive: next() return('r') next()
// drive: next() throw('t') next()
// drive: next() next()
async function* g() {
  try {
    yield 1;
  } finally {
    log('one', await later('a'));
    log('two', await later('b'));
    log('three', await 'c');
  }
}
