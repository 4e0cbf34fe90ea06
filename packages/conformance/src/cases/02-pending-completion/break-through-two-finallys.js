async function* g() {
  outer: while (true) {
    try {
      while (true) {
        try {
          yield 1;
          break outer;
        } finally {
          log('first', await 1);
        }
      }
    } finally {
      log('second', yield 2);
    }
  }
  return 'end';
}
