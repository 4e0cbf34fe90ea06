async function* g(n = 0, increment = () => ++n, read = () => n) {
  yield n;
  increment();
  yield [n, read()];
  n = 10;
  yield read();
}
