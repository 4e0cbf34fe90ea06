async function* g() {
  for (const next of [
    () => {
      throw 'thrown';
    },
    () => 1,
    () => ({
      get done() {
        throw 'done';
      },
    }),
    () => ({
      done: false,
      get value() {
        throw 'value';
      },
    }),
  ]) {
    try {
      for (const x of foreign('d', { sync: true, next, return: () => log('must not be called') })) {
        yield x;
      }
    } catch (e) {
      log('caught', e);
    }
  }
}
