// flags: recorded
// drive: all
// drive: next() throw('body')
const resource = (name) => ({ [Symbol.asyncDispose]: () => fail(name) });
async function* g() {
  try {
    await using a = resource('a');
    await using b = resource('b');
    yield 'body';
  } catch (e) {
    yield e;
  }
}
