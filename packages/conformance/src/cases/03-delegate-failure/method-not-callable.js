// drive: next() throw('t') next()
// drive: next() return('r') next()
async function* g() {
  try {
    yield* foreign('d', { next: () => ({ value: 1, done: false }), throw: 1, return: 'x' });
  } catch (e) {
    yield log('caught', e) instanceof TypeError;
  }
}
