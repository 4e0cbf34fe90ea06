// flags: sloppy
// Of two functions of one name the last is hoisted, whichever kind it has.
function test() {
  function* f() {
    yield 'generator';
  }
  function f() {
    return 'function';
  }
  log(f());
  log(g().next().value);
}
function g() {
  return { next: () => ({ value: 'function' }) };
}
function* g() {
  yield 'generator';
}
