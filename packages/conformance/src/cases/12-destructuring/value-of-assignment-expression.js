async function* g() {
  let a, b;
  const source = [1, 2];
  yield ([a, b = yield 'never'] = source) === source;
  yield ({ a, c: b = yield 'b' } = { a: 5 });
  yield [a, b];
  yield ([a] = [yield 'x']).length;
}
