// Not at ES5: classes become functions whose inner name can be assigned.
// flags: not-es5
async function* g() {
  class C {
    static change() {
      C = 1;
    }
  }
  yield 1;
  try {
    C.change();
  } catch (e) {
    yield e;
  }
  const D = C;
  C = 2;
  yield [typeof C, typeof D];
}
