// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', { next: () => ({ value: 1, done: false }) });
  } catch (e) {
    yield log('caught', e) instanceof TypeError;
  }
}
