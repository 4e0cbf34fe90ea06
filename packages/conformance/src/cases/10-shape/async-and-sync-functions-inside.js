// flags: no-ticks
async function* g() {
  const add = async (a, b) => (await a) + (await b);
  function* count() {
    yield 1;
    return 2;
  }
  yield await add(later(1), 2);
  yield [...count()];
  yield (async () => {
    await 0;
    return 'arrow';
  })();
}
