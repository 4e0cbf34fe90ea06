// A not-done result of the delegate's return() is yielded and delegation goes on.
// drive: next('a') return('r') next('b') return('s') next('c') next('d')
async function* g() {
  let n = 0;
  const v = yield* foreign('d', {
    next: (v) => ({ value: n++, done: n > 3 }),
    return: (v) => ({ value: `kept ${v}`, done: false }),
  });
  log('delegate returned', v);
  return 'end';
}
