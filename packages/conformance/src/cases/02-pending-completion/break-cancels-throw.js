async function* g() {
  outer: for (;;) {
    try {
      yield 1;
      throw 'lost';
    } finally {
      break outer;
    }
  }
  yield 'after';
}
