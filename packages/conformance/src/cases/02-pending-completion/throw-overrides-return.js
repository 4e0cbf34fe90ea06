async function* g() {
  try {
    try {
      return 'lost';
    } finally {
      throw 'kept';
    }
  } catch (e) {
    log('caught', e);
  }
  yield 'on';
}
