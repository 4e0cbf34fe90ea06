async function* g() {
  {
  }
  {
  }
  yield 1;
}
