// drive: next() next(later('sent')) next()
async function* g() {
  return yield 1;
}
