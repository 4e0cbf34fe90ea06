async function* g() {
  yield [, 1, , await 2, ,];
  yield [yield 'a', , ...[,], ,].length;
}
