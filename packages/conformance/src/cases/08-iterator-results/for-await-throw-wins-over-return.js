// A loop body's own exception wins over whatever return() does.
async function* g() {
  const ways = [
    () => 1,
    () => fail('closing'),
    () => {
      throw 'closing';
    },
    () => later({}),
  ];
  for (const close of ways) {
    try {
      for await (const x of foreign('d', {
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
