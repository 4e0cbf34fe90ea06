async function* g() {
  a: for (const a of [1, 2]) {
    b: while (true) {
      try {
        c: do {
          if (a === 1) {
            switch (yield a) {
              case 's1':
                try {
                  continue c;
                } finally {
                  log('x');
                }
              default:
                break b;
            }
          } else {
            try {
              throw a;
            } catch (e) {
              yield `caught ${e}`;
              break a;
            } finally {
              yield 'finally';
            }
          }
        } while (await false);
        break b;
      } finally {
        log('b finally', await a);
      }
    }
  }
}
