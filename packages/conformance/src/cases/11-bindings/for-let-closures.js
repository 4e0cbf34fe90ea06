async function* g() {
  const reads = [];
  for (let i = 0; i < 3; i++) {
    reads.push(() => i);
    yield i;
  }
  yield reads.map((f) => f());
}
