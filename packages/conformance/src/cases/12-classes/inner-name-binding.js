// A class's inner name is another binding than the outer one.
async function* g() {
  let K = class Inner {
    static self() {
      return Inner;
    }
  };
  yield [typeof Inner, K.self() === K];
  class Outer {
    static self() {
      return Outer;
    }
  }
  const kept = Outer;
  yield 'pause';
  try {
    Outer = 1;
  } catch (e) {
    yield e;
  }
  yield [kept.self() === kept, Outer];
}
