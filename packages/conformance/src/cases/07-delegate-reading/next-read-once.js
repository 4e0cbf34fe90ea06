// `next` is read once; `throw` and `return` each time they are needed.
// drive: next('a') next('b') throw('c') throw('d') return('e') return('f')
async function* g() {
  let n = 0;
  yield* foreign('d', {
    next: () => result('n', n++, false),
    throw: () => result('t', n++, false),
    return: () => result('r', n++, n > 5),
  });
}
