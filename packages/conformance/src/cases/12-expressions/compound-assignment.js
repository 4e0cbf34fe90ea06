async function* g() {
  let x = 2;
  x += yield 'a';
  yield x;
  const o = {
    get v() {
      return log('get', 1);
    },
    set v(v) {
      log('set', v);
    },
  };
  o.v += await 10;
  o.v -= yield 'b';
  o['v'] *= (await 2) + (await 3);
  x = 7;
  x %= await 4;
  x <<= await 2;
  x |= await 1;
  yield x;
}
// drive: next() next(3) next() next(1) next()
