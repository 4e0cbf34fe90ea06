// Sloppy code: a function as the branch of an `if` is declared as if in a block of its own.
// flags: sloppy
async function* g() {
  log(typeof f);
  if (yield 1) function f() {}
  else function h() {}
  log(typeof f, typeof h);
  if (1)
    function f() {
      return f;
    }
  yield f;
  log(f() === f);
  if (typeof both === 'undefined')
    function both() {
      return 'then';
    }
  else
    function both() {
      return 'else';
    }
  log(both());
  if (yield 2) function both() {}
  else if (true)
    function both() {
      return 'last';
    }
  log(both());
  const made = [];
  for (let i = 0; i < 2; i++) {
    if (i >= 0)
      function get() {
        return i;
      }
    made.push(get);
    yield i;
  }
  log(made.map((one) => one()));
}
