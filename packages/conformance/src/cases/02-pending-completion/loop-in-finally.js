// drive: next() return('r') next() next() next()
async function* g() {
  try {
    yield 'body';
  } finally {
    for (let i = 0; i < 3; i++) {
      if (i === 1) continue;
      yield i;
    }
  }
}
