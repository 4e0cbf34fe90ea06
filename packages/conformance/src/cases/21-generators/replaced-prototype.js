// The prototype of the moment counts; where it is no object, the intrinsic one.
function* g() {
  yield 1;
}
const Generator = Object.getPrototypeOf(g.prototype);
function test() {
  const own = { mine: true, __proto__: Generator };
  g.prototype = own;
  const it = g();
  log(Object.getPrototypeOf(it) === own, it.mine, it.next());
  g.prototype = null;
  log(Object.getPrototypeOf(g()) === Generator, g().next());
  g.prototype = 'text';
  log(Object.getPrototypeOf(g()) === Generator, g().next());
  g.prototype = {};
  log('next' in g(), Generator.next.call(g()));
}
