// flags: as-written
async function* g() {
  try {
    class K {
      static [log('first', 'a')]() {}
      static [await fail('broken key')]() {}
      static [log('never')]() {}
    }
  } catch (e) {
    yield e;
  }
  try {
    class K extends (yield 'not a constructor') {}
  } catch (e) {
    yield e;
  }
  try {
    K;
  } catch (e) {
    yield e;
  }
}
