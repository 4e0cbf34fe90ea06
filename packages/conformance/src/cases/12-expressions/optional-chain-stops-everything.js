async function* g() {
  const none = undefined;
  yield [none?.a[log('never')].b(await log('never')), log('after', 1)];
  try {
    yield (none?.a).b;
  } catch (e) {
    yield e;
  }
  yield delete none?.[await log('never')];
  yield delete (await { x: 1 })?.x;
  yield typeof none?.[yield 'never'];
}
