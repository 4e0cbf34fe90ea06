async function* g() {
  const reads = [];
  for (let i = 0; i < 2; i++) {
    let { a, b = i } = { a: i * 2 };
    reads.push(() => ({ a, b, i }));
    ({ a, ...b } = { a: yield { a, b }, c: 1 });
    [i = i] = [];
  }
  yield reads.map((f) => f());
}
