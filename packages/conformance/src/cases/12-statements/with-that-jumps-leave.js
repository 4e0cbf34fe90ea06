// flags: sloppy
// A `with` in which nothing suspends stays as it is; a `return` or `break` in it leaves a `try` that is taken apart.
async function* g() {
  const scope = { there: true };
  A: {
    yield 1;
    try {
      with (scope) {
        if (there) break A;
      }
    } finally {
      L: try {
        return 'cancelled';
      } finally {
        break L;
      }
    }
    log('behind break');
  }
  yield 2;
  try {
    with (scope) {
      if (there) return;
    }
  } finally {
    log('finally');
    return;
  }
}
