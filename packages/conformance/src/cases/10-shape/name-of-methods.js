// Not at ES5: the names of methods with computed keys are lost by the other transforms.
// flags: native-only not-es5 not-typescript-es2017
function test() {
  const key = Symbol('described');
  const object = { async *[key]() {}, async *[Symbol()]() {}, async *['x' + 1]() {} };
  const names = Reflect.ownKeys(object).map((k) => object[k].name);
  class K {
    async *m() {}
    static async *s() {}
    async *[key]() {}
    async *#p() {}
    static p(k) {
      return k.#p.name;
    }
  }
  log(names, K.prototype.m.name, K.s.name, K.prototype[key].name, K.p(new K()));
}
