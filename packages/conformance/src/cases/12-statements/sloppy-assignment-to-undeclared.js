// flags: sloppy
async function* g() {
  leakedGlobal = yield 1;
  yield leakedGlobal;
  yield delete globalThis.leakedGlobal;
}
