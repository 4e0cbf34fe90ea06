// Jumps in code that does not suspend, to targets that do.
async function* g() {
  outer: for (let i = 0; i < 4; i++) {
    for (const j of [0, 1]) {
      if (i === 1) continue outer;
      if (i === 3) break outer;
      if (i === 2 && j) {
        try {
          break;
        } finally {
          log('leaf finally');
        }
      }
      switch (j) {
        case 1:
          continue outer;
      }
    }
    yield i;
  }
  for (;;) {
    await 1;
    if (log('leaf return', 1)) return 'from a leaf';
  }
}
