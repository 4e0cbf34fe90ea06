// Sloppy code: a function as the branch of an `if` is declared as if in a block of its own.
// Known failure: it is taken for a declaration of the statements around.
// flags: sloppy known-failure
async function* g() {
  log(typeof f);
  if (yield 1) function f() {}
  log(typeof f);
}
