// flags: native-only
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
