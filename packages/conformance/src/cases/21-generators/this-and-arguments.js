// The caller's `this` and arguments, however late the body runs.
function* g(a) {
  log(this === o, arguments.length, arguments[1]);
  a = yield (() => [this === o, arguments[0]])();
  log(a, this === o, arguments[0]);
}
const o = { g };
function test() {
  const it = o.g(1, 2);
  log(it.next(), it.next('sent'));
  const free = (0, g)();
  log(free.next());
  log(g.call(5).next());
}
