// An error of assigning the loop's target closes the iterator, and wins.
async function* g() {
  const target = {
    set x(v) {
      throw `cannot take ${v}`;
    },
  };
  try {
    for await (target.x of foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => fail('closing'),
    })) {
      yield 'never';
    }
  } catch (e) {
    log('caught', e);
  }
  try {
    for await (const { y = log.missing.z } of foreign('d', {
      next: () => ({ value: {}, done: false }),
      return: () => ({}),
    })) {
      yield 'never';
    }
  } catch (e) {
    log('caught', e);
  }
}
