async function* g() {
  try {
    yield* foreign('d', { sync: true, next: () => ({ value: fail('bad'), done: true }) });
  } catch (e) {
    log('caught', e);
  }
}
