// Object and key are evaluated before the right side; the key is converted after it.
async function* g() {
  const o = {};
  const object = (n) => log('object', n) && o;
  object('a')[log('key', 'k')] = yield 'value';
  object('b').x = await log('value', 1);
  object('c')[log('key', 'k')] += await log('value', '!');
  o.n = 5;
  object('d').n **= await 2;
  object('e')[yield 'key'] = yield 'value';
  yield o;
}
