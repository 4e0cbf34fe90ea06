async function* g() {
  let x = 1;
  yield x + (yield (x = 10)) + x;
  yield log('a', 1) + log('b', 2) * (yield 'c') - log('d', 4);
  yield (x++, x) ** (await 2);
  yield [
    1 < (yield 'lt'),
    (await 5) instanceof Object,
    'k' in (await { k: 1 }),
    typeof (await 1),
    !(await 0),
    -(await 1),
    void (await 1),
  ];
}
// drive: next() next(5) next() next(3) next() next() next(4) next()
