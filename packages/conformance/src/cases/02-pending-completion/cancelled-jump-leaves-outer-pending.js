// A jump cancelled inside a finally leaves the outer pending throw and return alone.
// drive: next() throw('outer') next()
// drive: next() return('outer') next()
async function* g() {
  try {
    yield 1;
  } finally {
    for (const i of [1, 2, 3]) {
      try {
        if (i === 1) continue;
        if (i === 2) throw 'inner';
        return 'never seen';
      } finally {
        log('inner finally', i);
        if (i < 3) continue;
        break;
      }
    }
    log('outer finally ends');
  }
}
