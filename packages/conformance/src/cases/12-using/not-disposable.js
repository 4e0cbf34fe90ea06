// flags: recorded
async function* g() {
  for (const what of [{}, 1, 'x', { [Symbol.dispose]: 1 }]) {
    try {
      using a = what;
      yield 'never';
    } catch (e) {
      log('using', e);
    }
    try {
      await using a = await what;
      yield 'never';
    } catch (e) {
      log('await using', e);
    }
  }
  for (const what of [null, undefined]) {
    using a = what;
    await using b = what;
    yield [a, b];
  }
}
