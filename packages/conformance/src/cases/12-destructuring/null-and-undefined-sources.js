async function* g() {
  for (const source of [null, undefined]) {
    try {
      const { a = yield 'never' } = source;
    } catch (e) {
      yield e;
    }
    try {
      const [a = yield 'never'] = source;
    } catch (e) {
      yield e;
    }
    try {
      const { ...rest } = await source;
    } catch (e) {
      yield e;
    }
    try {
      ({} = await source);
    } catch (e) {
      yield e;
    }
    try {
      const { [log('key is not reached', 'k')]: x = yield 'never' } = source;
    } catch (e) {
      yield e;
    }
  }
}
