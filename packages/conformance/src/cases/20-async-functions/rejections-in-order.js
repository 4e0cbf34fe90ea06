// Rejections that are awaited too late are still the ones that reject.
async function f() {
  const [a, b] = [fail('a'), fail('b')];
  try {
    await later();
    await b;
  } catch (e) {
    log('caught', e);
  }
  return a;
}
