async function* g() {
  const o = { log };
  o.log(
    1,
    class {
      static x = log('static', 1);
    }.x,
    await log('awaited', 2),
  );
  yield [
    class {
      static y = log('static', 3);
    }.y,
    yield 'x',
  ];
}
