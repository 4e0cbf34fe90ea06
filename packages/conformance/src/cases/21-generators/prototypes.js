// flags: native-only
// What instances inherit from, and what the function's prototype object is.
function* g() {}
const Generator = Object.getPrototypeOf(g.prototype);
const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
function test() {
  const it = g();
  log(it instanceof g, Object.getPrototypeOf(it) === g.prototype, Reflect.ownKeys(it).length);
  log(Reflect.ownKeys(g.prototype).length, Object.getPrototypeOf(Generator) === IteratorPrototype);
  log(it[Symbol.iterator]() === it, Object.prototype.toString.call(it), String(it));
  for (const key of ['next', 'return', 'throw']) {
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(
      Generator,
      key,
    );
    log(key, value.name, value.length, writable, enumerable, configurable);
  }
  const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(g, 'prototype');
  log(
    writable,
    enumerable,
    configurable,
    'constructor' in g.prototype && g.prototype.constructor.name,
  );
  log(Object.getOwnPropertyDescriptor(Generator, Symbol.toStringTag).value);
}
