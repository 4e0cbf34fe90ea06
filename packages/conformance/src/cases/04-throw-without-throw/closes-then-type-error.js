// throw() into a delegate without `throw`: call and await its return, then TypeError.
// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => later({ done: true }),
    });
  } catch (e) {
    yield log('caught', e) instanceof TypeError;
  }
}
