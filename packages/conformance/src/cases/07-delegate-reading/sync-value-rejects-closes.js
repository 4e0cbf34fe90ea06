// ES2025: the sync iterator is closed when a value of an unfinished result rejects.
// flags: recorded
async function* g() {
  try {
    yield* foreign('d', {
      sync: true,
      next: () => ({ value: fail('bad'), done: false }),
      return: () => ({ done: true }),
    });
  } catch (e) {
    log('caught', e);
  }
}
