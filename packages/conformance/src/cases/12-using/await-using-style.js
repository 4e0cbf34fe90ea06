// flags: recorded
// drive: all
// drive: next() return('r')
// drive: next() throw('t') next()
const resource = (name) => ({
  async [Symbol.asyncDispose]() {
    log('disposing', name);
    await 0;
    log('disposed', name);
  },
});
async function* g() {
  try {
    await using a = resource('a');
    await using b = resource('b');
    yield 'body';
    log('body ends');
  } catch (e) {
    log('caught', e);
  } finally {
    log('finally');
  }
  yield 'after';
}
