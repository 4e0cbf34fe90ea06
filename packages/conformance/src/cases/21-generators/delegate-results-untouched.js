// drive: next() next('a') next('b')
// drive: next() throw('t') next()
// drive: next() return('r') next()
// The delegate's result objects come out as they are: no read of `value` before the end.
function* g() {
  const end = yield* foreign('d', {
    sync: true,
    next: (() => {
      let n = 0;
      return () => result('result ' + n, 'v' + n, n++ > 1);
    })(),
    throw: () => result('thrown', 't', true),
    return: () => result('returned', 'r', true),
  });
  log('end', end);
}
