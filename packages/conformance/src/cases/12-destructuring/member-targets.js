async function* g() {
  const o = { list: [] };
  class K {
    #p = 0;
    static async set(k) {
      [k.#p, o.q = await 5] = [await 'private'];
      return k.#p;
    }
  }
  [o.a, o['b'], o.list[0], ...o.rest] = [1, await 2, 3, 4, 5];
  ({ x: o.x, y: o.y = yield 'y', ...o.others } = { x: 1, z: 3 });
  yield o;
  yield await K.set(new K());
}
// flags: no-ticks
