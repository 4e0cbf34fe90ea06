// Captured variables of loops are fresh for every iteration.
async function f() {
  const kept = [];
  for (let i = 0, j = 10; i < 3; i++, j--) {
    kept.push(() => [i, j]);
    await later();
    if (i === 1) j++;
  }
  for (const x of ['a', 'b']) kept.push(async () => x + (await later('!')));
  for (const k in { p: 1, q: 2 }) {
    const inner = await later(k);
    kept.push(() => inner + k);
  }
  for await (let x of [later(1), 2]) {
    kept.push(() => x);
    x *= 10;
  }
  let n = 0;
  while (n < 2) {
    const own = n++;
    await 0;
    kept.push(() => [own, n]);
  }
  const seen = [];
  for (const closure of kept) seen.push(await closure());
  return seen;
}
