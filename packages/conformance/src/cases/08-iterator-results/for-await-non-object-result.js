async function* g() {
  for (const what of [undefined, 1]) {
    try {
      for await (const x of foreign('d', { next: () => what, return: () => log('never') })) yield x;
    } catch (e) {
      log('caught', e);
    }
  }
}
