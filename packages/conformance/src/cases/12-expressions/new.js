async function* g() {
  class K {
    constructor(...args) {
      this.args = args;
    }
  }
  yield new K(1, yield 'a', ...(await [2, 3]));
  yield new (await K)();
  yield new (await { K }).K(4);
  yield new (yield 'class')(await 5).args;
  try {
    new (await 5)();
  } catch (e) {
    yield e;
  }
}
