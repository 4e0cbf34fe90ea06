async function* g() {
  const reads = [];
  let n = 0;
  while (n < 3) {
    let x = n++;
    const y = x * 2;
    class C {
      get() {
        return [x, y, new.target === undefined];
      }
    }
    function read() {
      return [x++, y, typeof C];
    }
    reads.push(read, () => new C().get());
    yield x;
    x += 10;
  }
  yield reads.map((f) => f());
  yield reads.map((f) => f());
}
