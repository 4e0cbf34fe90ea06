async function* g() {
  const none = null;
  try {
    none.x = await log('right side is evaluated', 1);
  } catch (e) {
    yield e;
  }
  try {
    none.x += await log('not reached', 1);
  } catch (e) {
    yield e;
  }
  try {
    none[log('key', 'k')] = await log('right side', 1);
  } catch (e) {
    yield e;
  }
}
