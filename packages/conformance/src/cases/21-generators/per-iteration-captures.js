// Captured variables of loops are fresh for every iteration.
function* g() {
  const kept = [];
  for (let i = 0, j = 10; i < 3; i++, j--) {
    kept.push(() => [i, j]);
    yield i;
    if (i === 1) j++;
  }
  for (const x of ['a', 'b']) kept.push(() => x + yield0(x));
  for (let k in { p: 1, q: 2 }) {
    kept.push(() => k);
    k += yield k;
  }
  let n = 0;
  do {
    const own = n++;
    yield own;
    kept.push(() => [own, n]);
  } while (n < 2);
  return kept.map((closure) => closure());
}
const yield0 = (x) => x + '!';
