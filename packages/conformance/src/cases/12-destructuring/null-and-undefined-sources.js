// Not at TypeScript ES5 and ES2017: `{} = null` and `{ ...rest } = null` are no errors.
// flags: not-typescript-es2017
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
