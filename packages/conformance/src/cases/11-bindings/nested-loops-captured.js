async function* g() {
  const reads = [];
  outer: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      reads.push(() => `${i}${j}`);
      yield j;
      if (j === i) continue outer;
      if (i === 2) break outer;
    }
  }
  yield reads.map((f) => f());
}
