async function* g() {
  for (const next of [
    () => fail('rejected'),
    () => {
      throw 'thrown';
    },
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
      for await (const x of foreign('d', { next, return: () => log('must not be called') }))
        yield x;
    } catch (e) {
      log('caught', e);
    }
  }
}
