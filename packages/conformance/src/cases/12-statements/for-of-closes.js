// break, return, throw and labelled jumps close the iterator; running out does not.
// flags: as-written
// drive: all
// drive: next() return('r')
// drive: next() throw('t')
async function* g() {
  const source = (name) => {
    let n = 0;
    return foreign(name, {
      sync: true,
      next: () => ({ value: n++, done: n > 2 }),
      return: () => ({}),
    });
  };
  for (const x of source('whole')) yield x;
  for (const x of source('break')) {
    yield x;
    break;
  }
  outer: for (const x of source('outer')) {
    for (const y of source('inner')) {
      yield [x, y];
      if (x) break outer;
      continue outer;
    }
  }
  try {
    for (const x of source('throw')) throw await 'error';
  } catch (e) {
    log(e);
  }
  for (const x of source('return')) return later(x);
}
