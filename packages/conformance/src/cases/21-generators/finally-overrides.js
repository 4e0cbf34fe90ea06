// drive: next() return('lost') next()
// drive: next() throw('lost') next()
function* g() {
  for (const x of [1, 2]) {
    try {
      yield x;
    } finally {
      if (x === 1) continue;
      return 'kept';
    }
  }
}
