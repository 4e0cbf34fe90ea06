// A captured binding that holds a function is called with an undefined `this`.
async function* g() {
  const seen = [];
  for (let f of [
    function () {
      return this;
    },
  ]) {
    seen.push(() => f());
    yield f();
    yield typeof f`x`;
  }
  yield seen[0]();
}
