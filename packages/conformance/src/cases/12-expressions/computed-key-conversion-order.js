// flags: as-written
async function* g() {
  const key = (name) => ({
    toString() {
      log('toString', name);
      return name;
    },
  });
  yield { [key('a')]: await log('value a', 1), [key('b')]: log('value b', 2), [await key('c')]: 3 };
  const o = {};
  o[key('d')] = await log('value d', 4);
  yield o;
}
