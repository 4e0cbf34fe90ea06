const object = { g, name: 'receiver' };
const make = () => object.g();
async function* g() {
  yield this.name;
  const arrow = async () => this.name;
  yield await arrow();
  const nested = {
    name: 'nested',
    m() {
      return this.name;
    },
  };
  yield nested.m();
  yield this === object;
}
// flags: no-ticks
