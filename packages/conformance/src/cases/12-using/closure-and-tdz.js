// flags: recorded
const resource = (name) => ({ [Symbol.dispose]: () => log('dispose', name), name });
async function* g() {
  const read = () => a.name;
  try {
    read();
  } catch (e) {
    log(e);
  }
  using a = resource('a');
  yield read();
  try {
    a = 1;
  } catch (e) {
    yield e;
  }
}
