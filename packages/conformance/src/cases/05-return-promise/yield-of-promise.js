// A yielded promise is awaited; a rejection is a throw at the yield.
async function* g() {
  log('sent', yield later('a'));
  try {
    yield fail('b');
  } catch (e) {
    log('caught', e);
  }
  yield thenable('c');
}
