async function* g() {
  let total = 0;
  const add = (n) => (total += n);
  for (let i = 0; i < 3; i++) {
    add(i);
    yield total;
    [1].forEach(() => i++);
  }
  yield total;
}
