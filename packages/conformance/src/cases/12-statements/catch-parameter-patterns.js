async function* g() {
  try {
    await fail({ code: 1, list: [2, 3] });
  } catch ({ code, list: [first, ...rest], missing = yield 'default', [await 'code']: again }) {
    yield [code, first, rest, missing, again];
  }
  try {
    try {
      throw null;
    } catch ({ x }) {
      log('never');
    }
  } catch (e) {
    yield e;
  }
}
