async function* g() {
  yield;
  yield;
  yield undefined;
  yield null;
  yield yield yield 0;
}
