// flags: sloppy
async function* g() {
  {
    f = 'block value';
    yield typeof f;
    function f() {}
    yield typeof f;
  }
  yield typeof f;
  yield f;
}
