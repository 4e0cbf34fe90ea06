// Declarations are hoisted, also in blocks and switches; the last of two wins.
function test() {
  log([...hoisted()], [...twice()]);
  {
    log([...inner()]);
    function* inner() {
      yield 'inner';
    }
  }
  switch (1) {
    case 0:
      function* inSwitch() {
        yield 'in switch';
      }
    case 1:
      log([...inSwitch()]);
  }
}
function* hoisted() {
  yield 'hoisted';
}
function* twice() {
  yield 'first';
}
function* twice() {
  yield 'second';
}
