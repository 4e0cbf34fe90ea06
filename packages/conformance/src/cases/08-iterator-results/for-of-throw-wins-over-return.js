async function* g() {
  const ways = [
    () => 1,
    () => {
      throw 'closing';
    },
    () => ({}),
    null,
  ];
  for (const close of ways) {
    try {
      for (const x of foreign('d', {
        sync: true,
        next: () => ({ value: 1, done: false }),
        return: close,
      })) {
        yield x;
        throw 'body';
      }
    } catch (e) {
      log('caught', e);
    }
  }
}
