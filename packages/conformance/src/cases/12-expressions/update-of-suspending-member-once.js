async function* g() {
  const o = { n: 1n, s: '5' };
  const object = () => log('object', o);
  yield object()[await 'n']++;
  yield ++object()[log('key', await 's')];
  yield o.s;
  yield typeof o.n;
}
