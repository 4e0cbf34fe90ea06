async function* g() {
  try {
    yield 1;
  } catch (e) {
    log('never');
  }
  return fail('bad');
}
