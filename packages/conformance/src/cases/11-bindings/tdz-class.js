async function* g() {
  const use = () => new C();
  try {
    use();
  } catch (e) {
    yield e;
  }
  class C {
    v = 1;
  }
  yield use().v;
  try {
    class D extends (yield 'extends', D) {}
  } catch (e) {
    yield e;
  }
}
