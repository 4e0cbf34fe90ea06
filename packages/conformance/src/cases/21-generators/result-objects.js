// Every result is a plain object of its own: value, then done.
function* g() {
  yield 1;
  yield 1;
}
function test() {
  const it = g();
  const results = [it.next(), it.next(), it.next(), it.next(), it.return('r')];
  for (const result of results) {
    log(result, Reflect.ownKeys(result), Object.getPrototypeOf(result) === Object.prototype);
    const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(result, 'done');
    log(
      writable,
      enumerable,
      configurable,
      results.indexOf(result) === results.lastIndexOf(result),
    );
  }
  results[0].value = 'changed';
  log(g().next());
}
