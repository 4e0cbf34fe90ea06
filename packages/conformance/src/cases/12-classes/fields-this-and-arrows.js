async function* g() {
  const outer = 'outer';
  class K extends (yield 'x', class {}) {
    a = this.constructor.name;
    b = () => this.a;
    static c = () => this.name;
    [await 'd'] = outer;
    e = (x) => [this.a, x];
  }
  const k = new K();
  yield [k.a, k.b(), K.c(), k.d, k.e(1)];
}
