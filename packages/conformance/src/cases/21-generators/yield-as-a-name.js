// flags: sloppy
// Where it is no keyword: in sloppy functions inside and outside of a generator.
var yield = 'outside';
function* g() {
  function inner(yield) {
    return yield;
  }
  yield inner('name');
  yield [1].map((x) => x);
  yield { yield: 'key' }.yield;
}
log(yield);
