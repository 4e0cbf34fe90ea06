// No own `caller` or `arguments`, in sloppy code either.
// Not at ES5: sloppy plain functions have own `caller` and `arguments`.
// flags: function-object sloppy native-only not-es5
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
