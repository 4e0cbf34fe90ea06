async function* g() {
  class K {
    #a = 1;
    static #s = 's';
    get #b() {
      return this.#a + 1;
    }
    set #b(v) {
      this.#a = v;
    }
    #m() {
      return this.#a;
    }
    static has(o) {
      return #a in o;
    }
    read() {
      return [this.#a, this.#b, this.#m(), K.#s];
    }
    write(v) {
      this.#b = v;
      this.#a++;
      return this;
    }
  }
  yield new K().read();
  yield new K().write(await 5).read();
  yield [K.has(new K()), K.has({})];
  try {
    K.prototype.read.call(yield 'other');
  } catch (e) {
    yield e;
  }
}
