// No leaking past a lexical binding of the same name.
// flags: sloppy
async function* g() {
  {
    let f = 'let';
    {
      function f() {}
      yield typeof f;
    }
    yield f;
  }
  yield typeof f;
}
