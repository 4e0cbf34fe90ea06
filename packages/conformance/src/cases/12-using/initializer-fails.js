// flags: recorded
const resource = (name) => ({ [Symbol.dispose]: () => log('dispose', name) });
async function* g() {
  try {
    using a = resource('a'),
      b = await fail('init');
  } catch (e) {
    yield e;
  }
}
