// Not at TypeScript ES5: names outside the basic plane do not parse.
// flags: not-typescript-es5
async function* g() {
  const abc = 1,
    ünïcode = 2,
    𠮷 = 3;
  yield [abc, ünïcode, 𠮷];
  const { ünïcode: x = yield 'd', '😀': y } = { '😀': await 4 };
  yield [x, y];
}
