// No own `caller` or `arguments`, in sloppy code either.
// flags: sloppy native-only
function test() {
  async function* g() {}
  log(Object.getOwnPropertyNames(g).sort());
  log(Object.prototype.hasOwnProperty.call(g, 'caller'), 'arguments' in g);
  for (const key of ['caller', 'arguments']) {
    try {
      log(typeof g[key]);
    } catch (e) {
      log(e);
    }
  }
}
