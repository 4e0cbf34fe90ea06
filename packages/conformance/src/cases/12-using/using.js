// flags: recorded
// drive: all
// drive: next() return('r')
// drive: next() throw('t')
const resource = (name) => ({ [Symbol.dispose]: () => log('dispose', name), name });
async function* g() {
  using a = resource('a'),
    b = resource(yield 'name');
  using none = null;
  {
    using c = resource('c');
    yield [a.name, b.name, none, c.name];
  }
  yield 'end';
}
