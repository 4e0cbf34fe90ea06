// flags: recorded native-only
// drive: all
// drive: next() return('r')
// drive: next() throw('t')
const resource = (name, async) => ({
  [Symbol.dispose]: async ? undefined : () => log('dispose', name),
  [Symbol.asyncDispose]: async ? () => (log('dispose async', name), later(log('x'))) : undefined,
  name,
});
async function* g() {
  {
    await using a = resource('a', true);
    using b = resource('b');
    await using c = resource('c');
    yield [a.name, b.name, c.name];
  }
  yield 'after';
}
