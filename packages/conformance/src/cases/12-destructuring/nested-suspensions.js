async function* g() {
  const { a: [{ b = yield 'b' } = yield 'element'] = [] } = await {};
  yield b;
  const [[[x = await 'deep']]] = [[[]]];
  yield x;
}
// drive: next() next(later('ignored')) throw('t')
// drive: all
