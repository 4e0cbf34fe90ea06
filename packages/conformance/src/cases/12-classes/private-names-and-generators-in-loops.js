// Classes with private names and generator methods, made in a loop whose variable those capture.
async function* g() {
  for (let y = 0; y < 2; y++) {
    const C = class K {
      #p = y;
      *run() {
        yield this.#p;
        yield y;
      }
    };
    yield [...new C().run()];
    const o = {
      C: class {
        #q = y;
        *run() {
          yield this.#q + y;
        }
      },
    };
    yield [...new o.C().run()];
    class D {
      #r = y;
      *run() {
        yield [this.#r, y];
      }
    }
    yield [...new D().run()];
  }
}
