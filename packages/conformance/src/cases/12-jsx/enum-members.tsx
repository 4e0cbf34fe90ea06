// @ts-nocheck
// The members of an enum are names inside of it: they are not the generator's variables.
// flags: no-ticks
async function* g() {
  let a = 5;
  const kept = [];
  for (const b of [1, 2]) {
    yield a;
    kept.push(() => a + b);
  }
  enum E {
    a = 1,
    b = a << 1,
    'c d' = a | b,
  }
  yield [E.a, E.b, E['c d']];
  yield kept.map((read) => read());
}
