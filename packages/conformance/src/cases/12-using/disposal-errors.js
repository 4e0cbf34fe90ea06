// flags: recorded
// drive: all
// drive: next() throw('body')
// drive: next() return('r')
const resource = (name) => ({
  [Symbol.dispose]() {
    throw name;
  },
});
async function* g() {
  try {
    using a = resource('a');
    using b = resource('b');
    yield 'body';
  } catch (e) {
    yield e;
  }
}
