// flags: not-es5
// Not at ES5: the other transforms change `length`, and names that patterns and computed keys give.
function* none() {}
function* one(a, b = 1, c) {}
const expression = function* () {};
const named = function* own(a, [b], ...c) {};
const o = {
  *method(a, b) {},
  *['computed'](a) {},
  *'quoted name'() {},
  *1() {},
  *[Symbol.iterator]() {},
};
class C {
  *method(a) {}
  static *fixed(a, b, c) {}
  *get() {}
}
function test() {
  const all = [none, one, expression, named];
  for (const k of Reflect.ownKeys(o)) all.push(o[k]);
  all.push(C.prototype.method, C.fixed, C.prototype.get);
  for (const fn of all) log(fn.name, fn.length);
}
