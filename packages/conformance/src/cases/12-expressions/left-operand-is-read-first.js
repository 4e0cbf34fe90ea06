async function* g() {
  let a = 'old';
  const change = () => (a = 'new');
  yield a + (await change());
  a = 'old';
  yield [a, await change(), a];
  a = 'old';
  yield `${a} ${await change()} ${a}`;
  const o = { v: 'old' };
  yield o.v + (await (o.v = 'new')) + o.v;
}
