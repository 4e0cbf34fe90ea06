// drive: next() next() return('enough')
// An endless generator is asked for no more than is taken.
function* naturals() {
  for (let i = 0; ; i++) yield log('made', i);
}
function* filter(iterable, wanted) {
  for (const x of iterable) if (wanted(x)) yield x;
}
function* take(n, iterable) {
  if (n > 0)
    for (const x of iterable) {
      yield x;
      if (--n === 0) return 'taken';
    }
}
function* g() {
  yield* take(
    3,
    filter(naturals(), (x) => x % 2),
  );
}
