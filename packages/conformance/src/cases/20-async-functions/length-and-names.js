// flags: not-es5
// Not at ES5: the other transforms change `length`, and names that patterns and computed keys give.
async function none() {}
async function two(a, b) {}
async function one(a, b = 1, c) {}
async function patterns(a, [b], { c } = {}, ...d) {}
const arrow = async (a, b = 2) => {};
const expression = async function () {};
const named = async function own(a) {};
const key = 'computed';
const o = {
  async method(a, b) {},
  async [key](a) {},
  async 'quoted name'() {},
  async 1() {},
  arrow: async () => {},
};
class C {
  async method(a) {}
  static async fixed(a, b, c) {}
  async get() {}
  static async async(a) {}
}
function test() {
  const all = [none, two, one, patterns, arrow, expression, named];
  for (const k of Reflect.ownKeys(o)) all.push(o[k]);
  all.push(C.prototype.method, C.fixed, C.prototype.get, C.async);
  for (const fn of all) log(fn.name, fn.length);
  const { configurable, writable, enumerable } = Object.getOwnPropertyDescriptor(two, 'length');
  log(configurable, writable, enumerable);
}
