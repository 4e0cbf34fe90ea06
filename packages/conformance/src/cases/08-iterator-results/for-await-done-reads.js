async function* g() {
  let n = 0;
  for await (const x of foreign('d', { next: () => result(`r${n}`, n++, n > 2), return: 1 })) {
    yield x;
  }
}
