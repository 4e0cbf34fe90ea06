async function* g() {
  block: {
    yield 1;
    if (await true) break block;
    yield 'never';
  }
  a: b: for (;;) {
    c: {
      d: if (await 1) {
        yield 2;
        break d;
      }
      break c;
    }
    e: do {
      f: while (true) {
        yield 3;
        continue e;
      }
    } while (await false);
    break a;
  }
  empty: {
  }
  same: for (const x of [1]) {
    other: for (const y of [2]) continue same;
  }
  same: for (const x of [3]) yield x;
}
