async function* g() {
  const { a = yield 'a', b = yield 'never', c = yield 'never' } = { b: null, c: 0 };
  const [d = await 1, e = log('never')] = [undefined, ''];
  yield [a, b, c, d, e];
}
