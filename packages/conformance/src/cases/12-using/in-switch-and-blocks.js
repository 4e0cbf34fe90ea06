// flags: recorded
const resource = (name) => ({ [Symbol.dispose]: () => log('dispose', name), name });
async function* g() {
  {
    using a = resource('a');
    {
      using b = resource('b');
      yield b.name;
    }
    log('between');
  }
  try {
    using c = resource('c');
    throw await 'x';
  } catch (e) {
    using d = resource('d');
    yield e;
  } finally {
    using e = resource('e');
    yield 'finally';
  }
}
