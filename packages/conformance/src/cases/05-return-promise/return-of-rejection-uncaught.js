// drive: next() next()
async function* g() {
  return fail('bad');
}
