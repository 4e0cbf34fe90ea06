// drive: next() & next() & next()
async function* g() {
  log('a', await later(1));
  yield 'x';
  log('b', await later(2));
  log('c', await later(3));
  yield 'y';
}
