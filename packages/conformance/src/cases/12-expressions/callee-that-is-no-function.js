// Arguments are evaluated before a callee that is no function throws.
async function* g() {
  const o = { z: null, n: 1 };
  try {
    o.z(log('first', 1), await later(2), log('third', 3));
  } catch (e) {
    yield e;
  }
  try {
    o?.n(log('first', (await later(1)) in o));
  } catch (e) {
    yield e;
  }
  try {
    o.missing(yield 'x', log('second'));
  } catch (e) {
    yield e;
  }
  try {
    o.missing`a${await 1}b${log('second')}`;
  } catch (e) {
    yield e;
  }
}
