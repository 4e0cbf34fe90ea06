// One look-up of `constructor` per awaited promise also where every promise inherits an accessor.
function test() {
  const standard = Object.getOwnPropertyDescriptor(Promise.prototype, 'constructor');
  const watched = (name, start) => {
    const p = Promise.resolve(name);
    Object.defineProperty(Promise.prototype, 'constructor', {
      configurable: true,
      get() {
        log('constructor', name);
        return Promise;
      },
    });
    const given = start(p);
    Object.defineProperty(Promise.prototype, 'constructor', standard);
    return given.then((value) => log(name, 'gave', value));
  };
  async function* awaiting(p) {
    return await p;
  }
  async function* yielding(p) {
    yield p;
  }
  async function f(p) {
    return await p;
  }
  return Promise.all([
    watched('await in an async function', f),
    watched('await in an async generator', (p) => awaiting(p).next()),
    watched('yield', (p) => yielding(p).next()),
  ]);
}
