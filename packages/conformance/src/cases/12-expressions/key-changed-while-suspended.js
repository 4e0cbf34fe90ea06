// Regenerator gets these wrong: the key is evaluated before the suspension, and used after it.
async function* g() {
  const mk = () => log('mk', {});
  const k = () => log('k', 'key');
  const made = (mk()[k()] = await log('value', 1));
  yield made;
  const a = [];
  let i = 3;
  yield a[((a[i] = 'x'), yield i)];
  a[i++] = (await i) + i;
  yield [a, i];
}
