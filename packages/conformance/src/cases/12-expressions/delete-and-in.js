async function* g() {
  const o = { a: 1, b: 2 };
  yield delete (await o).a;
  yield delete o[yield 'key'];
  yield (yield 'left') in (await o);
  yield [o, 'b' in o];
  try {
    yield 'x' in (await 5);
  } catch (e) {
    yield e;
  }
  try {
    delete Object.freeze({ x: 1 })[await 'x'];
  } catch (e) {
    yield e;
  }
}
// drive: next() next() next('b') next() next('b') next() next() next() next()
