async function* g() {
  const object = { a: 1, b: 2, c: 3, d: 4, __proto__: { e: 5, a: 'shadowed' } };
  for (const key in object) {
    yield key;
    if (key === 'a') delete object.c;
    if (key === 'b') object.late = 1;
  }
  for (const key in null) yield 'never';
  for (const key in undefined) yield 'never';
  for (const index in 'ab') yield index;
  const target = {};
  for (target.key in { x: 1 }) yield target;
  for (var k in yield 'subject') log(k);
  yield typeof k;
}
