// drive: all
// drive: next() throw('a') next() throw('b') next() next()
// drive: next() next() return('r') next() next()
async function* g() {
  try {
    for (let i = 0; i < 3; i++) {
      try {
        yield i;
      } catch (e) {
        log('inner', e, i);
        if (e === 'b') throw e;
      } finally {
        log('finally', await i);
      }
    }
  } catch (e) {
    yield `outer ${e}`;
  } finally {
    yield 'end';
  }
}
