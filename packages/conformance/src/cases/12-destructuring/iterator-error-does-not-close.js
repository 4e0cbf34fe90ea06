async function* g() {
  let n = 0;
  try {
    const [a, b = yield 'never'] = foreign('s', {
      sync: true,
      next: () => {
        if (n++) throw 'next broke';
        return { value: 1, done: false };
      },
      return: () => log('must not be called'),
    });
  } catch (e) {
    yield e;
  }
}
