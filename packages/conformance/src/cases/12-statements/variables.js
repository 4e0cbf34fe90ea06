async function* g() {
  var a = yield 1,
    b = a,
    c;
  let d = [a, b, c],
    e = await d;
  const f = (yield d, e);
  yield f;
  var a;
  yield a;
}
