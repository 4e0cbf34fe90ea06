async function* g() {
  for (const what of [undefined, null, 1, 'x', Symbol.iterator]) {
    try {
      yield* { [Symbol.asyncIterator]: () => what };
    } catch (e) {
      log('async', e);
    }
    try {
      yield* { [Symbol.iterator]: () => what };
    } catch (e) {
      log('sync', e);
    }
  }
}
