// flags: sloppy
async function* g() {
  yield typeof this;
  yield this.valueOf();
}
const make = () => g.call(5);
