// flags: no-ticks
class K {
  #secret = 1;
  async *#m(n) {
    yield this.#secret + n;
    this.#secret++;
    yield #secret in this;
  }
  static async *#s() {
    yield 'static private';
  }
  async *run() {
    yield* this.#m(10);
    yield this.#secret;
    yield* K.#s();
  }
}
const make = () => new K().run();
