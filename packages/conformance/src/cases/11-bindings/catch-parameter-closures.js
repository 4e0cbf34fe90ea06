async function* g() {
  const reads = [];
  for (const i of [1, 2]) {
    try {
      throw i;
    } catch (e) {
      reads.push(
        () => e,
        (v) => (e = v),
      );
      yield e;
      e += 10;
    }
  }
  log(reads[0](), reads[2]());
  reads[1]('set');
  log(reads[0](), reads[2]());
}
