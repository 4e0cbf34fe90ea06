async function* g() {
  const f = (...a) => a;
  yield f(yield 1, yield 2, yield 3);
  yield [yield 4, [yield 5], { x: yield 6, [yield 7]: yield 8 }];
  yield f(...(yield 9), ...(yield 10));
}
// drive: next() next('a') next('b') next('c') next() next('d') next('e') next('f') next('g') next('h') next() next('sp') next('read') next()
