// Every call makes a promise of its own: the intrinsic one, without own properties.
async function f() {}
function test() {
  const [a, b] = [f(), f()];
  log(a !== b, Object.getPrototypeOf(a) === Promise.prototype, a.constructor === Promise);
  log(Reflect.ownKeys(a).length, a instanceof Promise);
}
