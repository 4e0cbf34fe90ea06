async function* g() {
  try {
    yield* foreign('d', { sync: true, next: () => 1 });
  } catch (e) {
    log('caught', e);
  }
}
