// drive: next() next()
async function* g() {
  try {
    yield* foreign('d', { next: 1 });
  } catch (e) {
    yield log('caught', e) instanceof TypeError;
  }
}
