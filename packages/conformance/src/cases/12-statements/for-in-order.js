async function* g() {
  const keys = [];
  for (const key in { b: 1, 2: 1, a: 1, 1: 1, [Symbol.iterator]: 1 }) {
    keys.push(key);
    await key;
  }
  yield keys;
  class K {
    constructor() {
      this.own = 1;
    }
    m() {}
  }
  K.prototype.inherited = 1;
  for (const key in new K()) yield key;
  for (const i in [4, , 5]) yield i;
}
