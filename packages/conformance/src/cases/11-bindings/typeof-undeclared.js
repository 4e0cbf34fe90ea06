// flags: sloppy
async function* g() {
  yield typeof neverDeclared;
  try {
    yield neverDeclared;
  } catch (e) {
    yield e;
  }
  yield delete globalThis.nothing;
}
