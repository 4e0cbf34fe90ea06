// A jump that is cancelled leads nowhere: the one before it goes on, where nothing around suspends either.
async function* g() {
  A: {
    yield 1;
    B: {
      yield 2;
      try {
        break A;
      } finally {
        L: try {
          break B;
        } finally {
          break L;
        }
      }
    }
    log('behind B');
  }
  for (let i = 0; i < 2; i++) {
    yield i;
    try {
      if (i === 0) continue;
      break;
    } finally {
      try {
        try {
          return 'cancelled';
        } finally {
          undeclared;
        }
      } catch (e) {
        log(i, e);
      }
    }
    log('behind continue and break');
  }
  C: {
    yield 3;
    try {
      return 'first';
    } finally {
      M: try {
        break C;
      } finally {
        break M;
      }
    }
  }
  log('behind C');
}
