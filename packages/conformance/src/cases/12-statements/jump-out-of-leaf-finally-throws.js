// A jump out of a `try` whose `finally` throws, or of a loop whose iterator does: the handlers around still hold.
async function* g() {
  L: for (let i = 0; i < 2; i++) {
    try {
      yield i;
      try {
        continue L;
      } finally {
        log(i);
        undeclared;
      }
    } catch (e) {
      log('caught', e);
    }
  }
  M: for (let i = 0; i < 2; i++) {
    try {
      yield i;
      for (const x of {
        [Symbol.iterator]: () => ({
          next: () => ({ value: i }),
          return() {
            throw 'closed';
          },
        }),
      })
        break M;
    } catch (e) {
      log('caught', e);
    } finally {
      log('finally');
    }
  }
  try {
    yield 'return';
    N: try {
      return;
    } finally {
      break N;
    }
    throw 'thrown';
  } catch (e) {
    log('caught', e);
  }
}
