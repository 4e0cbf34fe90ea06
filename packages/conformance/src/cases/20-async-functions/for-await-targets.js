// What a head assigns: patterns, members, defaults that await.
async function f() {
  const o = { list: [] };
  for await (o.x of [later(1)]) log(o.x);
  for await (o.list[o.list.length] of [2, later(3)]);
  for await (const [a, { b = await later('default') } = {}] of [[1], [2, { b: 'given' }]])
    log(a, b);
  let x, rest;
  for await ({ x = await later('x'), ...rest } of [{ y: 1 }, later({ x: 2, z: 3 })]) log(x, rest);
  for await (var v of [later('var')]);
  return [o, v];
}
