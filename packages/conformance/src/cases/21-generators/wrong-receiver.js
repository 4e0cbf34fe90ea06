// The methods throw at once for anything but a generator.
function* g() {}
async function* other() {}
function test() {
  const prototype = Object.getPrototypeOf(g.prototype);
  for (const method of ['next', 'throw', 'return']) {
    for (const receiver of [
      undefined,
      1,
      {},
      g,
      g.prototype,
      [][Symbol.iterator](),
      other(),
      Object.create(g()),
    ]) {
      try {
        log(prototype[method].call(receiver, 'x'));
      } catch (e) {
        log(method, e);
      }
    }
    log(prototype[method].call(g(), 'x') || 'fine');
  }
}
