async function* g() {
  for (const what of [undefined, null, 1, 'x']) {
    try {
      yield* foreign('d', { next: () => what, return: () => log('must not be called') });
    } catch (e) {
      log('caught', e);
    }
  }
}
