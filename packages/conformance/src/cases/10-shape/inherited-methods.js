// flags: native-only own-kind
function test() {
  const proto = Object.getPrototypeOf(g.prototype);
  log(
    Object.getOwnPropertyNames(proto)
      .filter((k) => ['next', 'return', 'throw', 'constructor'].includes(k))
      .sort(),
  );
  for (const key of ['next', 'return', 'throw']) log(key, proto[key].length, proto[key].name);
  log(typeof g.call, typeof g.apply, g instanceof Function, typeof g);
}
async function* g() {}
