// flags: recorded
// drive: all
// drive: next() next() return('r')
const resource = (name) => ({ [Symbol.dispose]: () => log('dispose', name), name });
async function* g() {
  const reads = [];
  for (using x of [resource('a'), resource('b'), resource('c')]) {
    reads.push(() => x.name);
    if (x.name === 'b') continue;
    yield x.name;
  }
  for await (using x of [later(resource('d')), resource('e')]) {
    yield x.name;
    break;
  }
  for (using x = resource('f'); ;) {
    yield x.name;
    break;
  }
  for (let i = 0; i < 2; i++) {
    using x = resource(`i${i}`);
    yield x.name;
  }
  yield reads.map((f) => f());
}
