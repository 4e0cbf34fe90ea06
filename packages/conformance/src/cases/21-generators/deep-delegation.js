// A thousand generators deep, and a tree.
function* down(n) {
  if (n === 0) {
    const sent = yield 'bottom';
    log('sent', sent);
    try {
      yield 'again';
    } catch (e) {
      return 'caught ' + e;
    }
  }
  return (yield* down(n - 1)) + '';
}
function* tree(depth) {
  if (depth > 0) yield* tree(depth - 1);
  yield depth;
  if (depth > 0) yield* tree(depth - 1);
}
function test() {
  const it = down(1000);
  log(it.next(), it.next('to the bottom'), it.throw('t'), it.next());
  log([...tree(4)].join());
}
