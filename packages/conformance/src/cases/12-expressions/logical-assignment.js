async function* g() {
  let a = null,
    b = 1,
    c = 0;
  a ??= yield 'a';
  b ??= yield 'never';
  b &&= await 2;
  c ||= await 3;
  c ||= yield 'never';
  yield [a, b, c];
  const o = {
    get v() {
      return log('get', null);
    },
    set v(v) {
      log('set', v);
    },
  };
  o.v ??= await 1;
  o[log('key', 'v')] ||= yield 'b';
  o.v &&= yield 'never';
  log('end');
}
