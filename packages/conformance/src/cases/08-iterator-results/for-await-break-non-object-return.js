async function* g() {
  try {
    for await (const x of foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => later(1),
    })) {
      yield x;
      break;
    }
  } catch (e) {
    log('caught', e);
  }
}
