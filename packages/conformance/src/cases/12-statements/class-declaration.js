async function* g() {
  class A {
    x = 1;
    get() {
      return [this.x, typeof A];
    }
  }
  yield new A().get();
  class B extends (yield 'extends') {
    y = 2;
  }
  yield new B().y;
}
// drive: next() next() next(null)
