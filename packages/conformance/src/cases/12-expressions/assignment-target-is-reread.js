async function* g() {
  let o = { v: 1, name: 'first' };
  const first = o;
  o.v = (await (o = { v: 2, name: 'second' }).v) * 10;
  yield [first, o];
  let i = 0;
  const a = [];
  a[i] = ((i = yield 'index'), 'value');
  yield [a, i];
  let x = 1;
  x += await (x = 10);
  yield x;
  x = 1;
  x = x + (yield (x = 5));
  yield x;
}
