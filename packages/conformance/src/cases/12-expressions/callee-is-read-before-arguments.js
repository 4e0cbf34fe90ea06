async function* g() {
  let f = (x) => `old ${x}`;
  yield f(await (f = (x) => `new ${x}`).name);
  const o = { m: () => 'old' };
  yield o.m(await (o.m = () => 'new'));
  try {
    null.x(await log('never'));
  } catch (e) {
    yield e;
  }
  try {
    undefined(await log('arguments come before the callee check'));
  } catch (e) {
    yield e;
  }
  try {
    o.missing(yield 'argument');
  } catch (e) {
    yield e;
  }
}
