async function* g() {
  try {
    yield* {
      get [Symbol.asyncIterator]() {
        throw 'no iterator';
      },
    };
  } catch (e) {
    log('caught', e);
  }
  try {
    yield* {
      [Symbol.asyncIterator]: () => ({
        get next() {
          throw 'no next';
        },
      }),
    };
  } catch (e) {
    log('caught', e);
  }
}
