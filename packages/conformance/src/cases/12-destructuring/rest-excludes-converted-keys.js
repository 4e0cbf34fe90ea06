// flags: as-written
async function* g() {
  const key = { toString: () => log('toString', 'b') };
  const sym = Symbol('s');
  const {
    a,
    [key]: b,
    [await 1]: one,
    [sym]: s,
    ...rest
  } = { a: 1, b: 2, 1: 'one', [sym]: 's', c: 3 };
  yield [a, b, one, s, rest];
}
