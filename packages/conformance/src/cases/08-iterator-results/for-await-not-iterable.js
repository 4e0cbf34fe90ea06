async function* g() {
  for (const what of [undefined, null, 5, {}]) {
    try {
      for await (const x of what) yield x;
    } catch (e) {
      log('caught', e);
    }
    try {
      for (const x of what) yield x;
    } catch (e) {
      log('caught', e);
    }
  }
}
