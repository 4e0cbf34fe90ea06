// The `constructor` look-up of a returned promise can throw: at a suspended yield inside the body.
// drive: next() next() next()
async function* g() {
  const broken = later('x');
  Object.defineProperty(broken, 'constructor', {
    get() {
      log('constructor read');
      throw 'broken';
    },
  });
  try {
    yield broken;
  } catch (e) {
    log('caught', e);
  }
  try {
    return broken;
  } catch (e) {
    log('caught', e);
  }
}
