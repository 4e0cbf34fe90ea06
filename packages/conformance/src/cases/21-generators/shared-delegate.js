// Two generators delegate to the same inner one: each takes what comes next; closing one closes it for both.
function* inner() {
  try {
    log(yield 1);
    log(yield 2);
    log(yield 3);
  } finally {
    log('inner finally');
  }
  return 'inner end';
}
function* outer(name, shared) {
  log(name, yield* shared);
  yield name + ' goes on';
}
function test() {
  const shared = inner();
  const [a, b] = [outer('a', shared), outer('b', shared)];
  log(a.next(), b.next('from b'), a.next('from a'));
  log(shared.next('by hand'));
  log(a.next(), b.next());
  const again = inner();
  const [c, d] = [outer('c', again), outer('d', again)];
  log(c.next(), d.next());
  log(c.return('closed'), d.next('x'), again.next());
}
