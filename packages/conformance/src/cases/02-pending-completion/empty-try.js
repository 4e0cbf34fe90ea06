async function* g() {
  try {
  } catch (e) {
    yield 'never';
  } finally {
    yield 'finally';
  }
  return 'end';
}
