async function* g() {
  for (const close of [() => 1, () => undefined, () => ({}), undefined, null, 5]) {
    try {
      for (const x of foreign('d', {
        sync: true,
        next: () => ({ value: 1, done: false }),
        return: close,
      })) {
        yield x;
        break;
      }
      log('left');
    } catch (e) {
      log('caught', e);
    }
  }
}
