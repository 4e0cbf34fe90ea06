// flags: native-only own-kind
function test() {
  async function* g() {}
  const own = Object.getOwnPropertyDescriptor(g, 'prototype');
  log(own.writable, own.enumerable, own.configurable);
  log(Object.getOwnPropertyNames(g.prototype));
  g.prototype.extra = 'seen';
  log(g().extra);
  g.prototype = { other: 1, __proto__: Object.getPrototypeOf(g.prototype) };
  log(g().other);
  g.prototype = null;
  log(typeof g().next);
}
