async function* g() {
  try {
    throw yield 'what';
  } catch (e) {
    log('caught', e);
  }
  throw await later('end');
}
