async function* g() {
  const object = {};
  for await (object[yield 'key'] of [1, later(2)]) log(object);
  for (object[await 'sync'] of [3, 4]) log(object);
  for ((yield object).x of [5]) log('assigned');
}
// drive: next() next('a') next('b') next(later('o')) next()
