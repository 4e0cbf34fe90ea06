async function* g() {
  try {
    class K extends (log(typeof K), yield 'x', Object) {}
  } catch (e) {
    yield e;
  }
  class L {
    static [yield 'key'] = () => L;
    static self = () => L;
  }
  const kept = L;
  L = 'changed';
  yield [kept.self() === kept, kept.s2 ? kept.s2() === kept : 'none', L];
}
