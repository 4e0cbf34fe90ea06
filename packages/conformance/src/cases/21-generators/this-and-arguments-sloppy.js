// flags: sloppy not-es5
// Sloppy functions get objects, and arguments that are the parameters. (At ES5 other transforms may copy them.)
function* g(a) {
  log(typeof this, this === (0, eval)('this'));
  a = 'changed';
  yield arguments[0];
  arguments[0] = 'too';
  yield a;
}
function test() {
  log([...g(1)], [...g.call(1, 2)], [...g.call(null, 3)]);
}
