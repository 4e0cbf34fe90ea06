// `this`, `arguments` and `yield` of a computed key belong to the surrounding generator.
const object = {
  key: 'k',
  async *run(base) {
    class K extends arguments[0] {
      [this.key]() {
        return 'method';
      }
      [yield this.key] = 'field';
    }
    const k = new K();
    yield [k.k(), k.s1, Object.getPrototypeOf(K) === base];
  },
};
const make = () => object.run(class {});
