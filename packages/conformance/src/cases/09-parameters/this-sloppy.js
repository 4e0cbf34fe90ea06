// flags: sloppy
async function* g() {
  yield this === globalThis;
  yield typeof this;
}
const make = () => (0, g)();
