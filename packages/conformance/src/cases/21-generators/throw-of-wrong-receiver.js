// `throw` on a generator of this kind throws what it was given, and `return` gives a result.
function* g() {}
function test() {
  const { next, return: end, throw: raise } = g();
  const it = g();
  log(next.call(it), end.call(it, 'r'));
  try {
    raise.call(g(), 'thrown');
  } catch (e) {
    log('caught', e);
  }
}
