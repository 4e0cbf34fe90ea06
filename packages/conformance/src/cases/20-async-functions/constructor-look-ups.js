// One look-up of `constructor` per awaited promise; returning one looks up `then`.
async function f() {
  const p = later('r');
  Object.defineProperty(p, 'constructor', {
    get() {
      log('constructor');
      return Promise;
    },
  });
  Object.defineProperty(p, 'then', {
    get() {
      log('then');
      return Promise.prototype.then;
    },
  });
  await p;
  log('awaited');
  return p;
}
