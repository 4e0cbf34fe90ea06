async function* g() {
  const f = 'outer';
  if (await 1) {
    yield typeof f;
    function f() {}
  }
  yield f;
}
