// flags: recorded
// drive: all
// drive: next() return('r')
const resource = (name) => ({ [Symbol.asyncDispose]: () => later(log('dispose', name)), name });
async function* g() {
  for (await using x of [resource('a'), resource('b')]) yield x.name;
  for await (await using x of [later(resource('c')), resource('d')]) {
    if (x.name === 'c') continue;
    yield x.name;
    return 'end';
  }
}
