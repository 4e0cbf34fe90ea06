async function* g() {
  outer: for (let i = 0; i < 3; i++) {
    try {
      for (;;) {
        try {
          yield i;
          continue outer;
        } finally {
          log('first', i);
        }
      }
    } finally {
      log('second', yield `f${i}`);
    }
  }
}
