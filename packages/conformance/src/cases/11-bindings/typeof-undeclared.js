// flags: sloppy
async function* g() {
  yield typeof undeclared;
  try {
    yield undeclared;
  } catch (e) {
    yield e;
  }
  yield delete globalThis.nothing;
}
