// Behind another host, TypeScript at ES5 refers to a variable that it does not declare (`K_1`), in a class in a loop.
// flags: not-typescript-es5-behind
async function* g() {
  class K {
    static #count = 0;
    static get [yield 'name']() {
      return ++K.#count;
    }
    static [await 'make']() {
      return new this();
    }
    set v(v) {
      log('set', v);
    }
  }
  yield [K.s1, K.s1, K.make() instanceof K];
  new K().v = yield 'value';
}
