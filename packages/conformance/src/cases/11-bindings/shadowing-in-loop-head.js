async function* g() {
  const x = [1, 2];
  try {
    for (const x of x) yield 'never';
  } catch (e) {
    yield e;
  }
  for (const y of x) {
    const x = y + 10;
    yield x;
  }
  yield x;
}
