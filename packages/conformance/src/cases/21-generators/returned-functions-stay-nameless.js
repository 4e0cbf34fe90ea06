// What is returned through a `finally` is held up by it, and gets no name there.
function* g(how) {
  try {
    yield how;
    if (how === 1) return function () {};
    if (how === 2) return () => {};
    // prettier-ignore
    return (function () {});
  } finally {
    yield 'finally';
  }
}
function test() {
  for (const how of [1, 2, 3]) {
    const it = g(how);
    log(it.next(), it.next());
    const { value, done } = it.next();
    log(typeof value, JSON.stringify(value.name), done);
  }
}
