// flags: sloppy
async function* g() {
  leaked = yield 1;
  yield leaked;
  yield delete globalThis.leaked;
}
