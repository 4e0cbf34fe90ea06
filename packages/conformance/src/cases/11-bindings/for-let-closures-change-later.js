// The copy is made before the update expression.
async function* g() {
  const reads = [];
  for (let i = 0, add = () => ++i; i < 5; i++) {
    reads.push(() => i);
    if (i === 1) add();
    yield i;
    if (i === 3) reads.push((v) => (i = v));
  }
  log(reads.map((f) => f()));
  reads[reads.length - 1](42);
  yield reads.map((f) => f(7));
}
