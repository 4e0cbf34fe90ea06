// flags: sloppy
async function* g() {
  yield typeof f;
  {
    yield f();
    function f() {
      return 1;
    }
    yield f();
  }
  yield f();
  if (await true) function inIf() {}
  yield typeof inIf;
  switch (0) {
    default:
      function inSwitch() {}
      yield typeof inSwitch;
  }
  yield typeof inSwitch;
}
