// drive: next() next() next()
async function* g() {
  try {
    log('try');
    null.x;
  } catch ({ name }) {
    yield name;
  }
  return 'end';
}
