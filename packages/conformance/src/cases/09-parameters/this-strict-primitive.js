async function* g() {
  yield typeof this;
  yield this === undefined;
}
const make = () => g.call(undefined);
