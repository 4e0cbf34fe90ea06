async function* g() {
  yield 1;
  return 2;
  yield 'never';
  while (true) {
    await 'never';
  }
}
