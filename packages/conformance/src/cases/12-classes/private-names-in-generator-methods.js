// Not in TypeScript: `?.#x` is a syntax error (TS18030).
// flags: not-typescript
class K {
  #n = 0;
  #list = [];
  async *run() {
    this.#n += yield this.#n;
    this.#n ||= await 5;
    this.#list[await 0] = this.#n++;
    [this.#n, ...this.#list] = [await 9, 8, 7];
    ({ x: this.#n = yield 'default' } = {});
    yield [this.#n, this.#list];
    yield #n in (await this);
    yield this?.#list?.[await 1];
    yield (await this).#list.concat(yield 'c');
  }
}
const make = () => new K().run();
// drive: next() next(0) next('d') next() next() next() next('e') next()
