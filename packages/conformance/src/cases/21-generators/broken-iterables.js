// Sync iteration inside a generator: closing on every abrupt end, not on failures of `next`.
const list = (name, plan) =>
  foreign(name, {
    sync: true,
    next: () => ({ value: 1, done: false }),
    return: () => ({}),
    ...plan,
  });
function* g() {
  for (const how of ['break', 'throw', 'return is none', 'next throws']) {
    try {
      const plan =
        how === 'return is none'
          ? { return: () => 1 }
          : how === 'next throws'
            ? {
                next: () => {
                  throw 'next';
                },
              }
            : {};
      for (const x of list(how, plan)) {
        yield x;
        if (how === 'throw') throw 'body';
        break;
      }
    } catch (e) {
      log('caught', e);
    }
  }
}
