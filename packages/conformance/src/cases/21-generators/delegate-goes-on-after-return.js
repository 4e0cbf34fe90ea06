// drive: next() return('r') next('x') return('again')
// drive: next() return('r') throw('t')
// A result of `return` that is not done is yielded, and delegation goes on.
function* g() {
  let first = true;
  try {
    const end = yield* foreign('d', {
      sync: true,
      next: (v) => ({ value: ['next', v], done: false }),
      throw: (v) => ({ value: ['throw', v], done: true }),
      return: (v) => {
        const done = !first;
        first = false;
        return { value: ['return', v], done };
      },
    });
    log('end', end);
  } finally {
    log('finally');
  }
  yield 'after';
}
