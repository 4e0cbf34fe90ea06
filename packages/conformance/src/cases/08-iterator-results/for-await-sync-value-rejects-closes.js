// flags: recorded
async function* g() {
  try {
    for await (const x of foreign('d', {
      sync: true,
      next: () => ({ value: fail('bad'), done: false }),
      return: () => ({ done: true }),
    })) {
      yield x;
    }
  } catch (e) {
    log('caught', e);
  }
}
