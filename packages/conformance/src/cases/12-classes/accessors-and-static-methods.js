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
