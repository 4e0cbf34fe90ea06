// drive: next() return('r') next() next() next()
// drive: next() return(fail('bad')) next() next() next()
async function* g() {
  try {
    try {
      try {
        yield 0;
      } finally {
        yield 'a';
      }
    } catch (e) {
      log('caught', e);
    } finally {
      yield 'b';
    }
  } finally {
    log('c');
  }
}
