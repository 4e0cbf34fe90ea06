// drive: all
// drive: next() return('r')
// drive: next() throw('t')
// flags: no-ticks
async function* inner() {
  try {
    for (let i = 0; i < 3; i++) yield i;
    return 'ignored';
  } finally {
    log('inner finally', await later(1));
  }
}
async function* g() {
  for await (const x of inner()) {
    if (x === 1) continue;
    yield x;
  }
  for await (const x of inner()) {
    if (x === 1) break;
    yield x;
  }
  try {
    for await (const x of inner()) throw 'body';
  } catch (e) {
    log('caught', e);
  }
}
