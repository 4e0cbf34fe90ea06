const make = () => g({ a: 1, rest1: 2 }, [3, 4, 5, 6], undefined, 7, 8);
async function* g({ a, b = a + 10, ...others }, [c, , ...d], e = c, ...f) {
  yield [a, b, others];
  yield [c, d, e, f];
  a = yield 'assign';
  log(a);
}
