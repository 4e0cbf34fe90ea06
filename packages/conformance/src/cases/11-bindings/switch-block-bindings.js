async function* g() {
  const reads = [];
  for (const k of [0, 1, 0]) {
    switch (k) {
      case 0:
        let x = `x${yield k}`;
        reads.push(() => x);
      case 1:
        try {
          log(x);
          x = 'changed';
        } catch (e) {
          log('caught', e);
        }
    }
  }
  yield reads.map((f) => f());
}
