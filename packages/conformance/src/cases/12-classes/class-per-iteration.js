async function* g() {
  const made = [];
  for (let i = 0; i < 3; i++) {
    class K {
      static [await `k${i}`] = () => [i, K === made[i]];
    }
    made.push(K);
    yield i;
  }
  yield made.map((K, i) => K[`k${i}`]());
}
