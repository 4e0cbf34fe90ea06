async function* g() {
  try {
    try {
      await fail('one');
    } catch (e) {
      log('inner', e);
      throw e + '!';
    } finally {
      log('finally');
    }
  } catch (e) {
    yield e;
  }
}
