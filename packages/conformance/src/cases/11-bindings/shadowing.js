async function* g() {
  let x = 'outer';
  {
    let x = 'block';
    yield x;
    {
      const x = 'inner';
      yield x;
    }
    x += '!';
    yield x;
  }
  for (let x of ['loop']) yield x;
  try {
    throw 'caught';
  } catch (x) {
    yield x;
  }
  const f = (x) => x;
  yield [f('parameter'), x];
}
