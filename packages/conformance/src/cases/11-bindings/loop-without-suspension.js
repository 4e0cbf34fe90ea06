// A loop that does not suspend keeps its own bindings inside one that does.
async function* g() {
  const reads = [];
  for (let i = 0; i < 2; i++) {
    for (let j = 0; j < 2; j++) {
      if (i && j) break;
      reads.push(() => [i, j]);
    }
    yield i;
  }
  yield reads.map((f) => f());
}
