// flags: as-written
async function* g() {
  try {
    let x = (yield 'init', x);
  } catch (e) {
    yield e;
  }
  try {
    const y = await y;
  } catch (e) {
    yield e;
  }
  try {
    const [a = b, b = yield 'b'] = [];
  } catch (e) {
    yield e;
  }
}
