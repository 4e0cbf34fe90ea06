async function* g() {
  let n = 0;
  outer: for (const round of ['a', 'b', 'c']) {
    for await (const x of foreign(round, {
      next: () => ({ value: n++, done: false }),
      return: () => later({}),
    })) {
      if (x === 1) continue;
      yield x;
      if (x === 2) continue outer;
      if (x === 4) break outer;
    }
  }
  return 'end';
}
