// drive: next() next('a') throw('t') next()
// drive: next() return('r')
// `next` is read once; `throw` and `return` when they are needed; `done` before `value`.
function* g() {
  const d = foreign('d', {
    sync: true,
    next: (v) => result('next', v, false),
    throw: (v) => result('throw', v, false),
    return: (v) => result('return', v, true),
  });
  yield* d;
}
