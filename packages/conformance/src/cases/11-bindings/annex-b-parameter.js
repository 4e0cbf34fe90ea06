// flags: sloppy
const make = () => g('parameter');
async function* g(f) {
  {
    yield typeof f;
    function f() {}
  }
  yield f;
}
