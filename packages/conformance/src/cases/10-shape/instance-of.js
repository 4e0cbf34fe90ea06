// drive: next()
async function* g() {
  const it = self();
  yield [it instanceof g, Object.getPrototypeOf(it) === g.prototype, Object.keys(it).length];
}
