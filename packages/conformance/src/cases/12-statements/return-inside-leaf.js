// drive: all
async function* g() {
  try {
    yield 1;
    for (const x of [1, 2]) {
      if (x === 2) {
        try {
          return;
        } finally {
          log('leaf finally');
        }
      }
    }
  } finally {
    yield 'finally';
  }
}
