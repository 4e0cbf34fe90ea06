async function* g() {
  'use strict';
  const o = {
    f() {
      return this === o;
    },
    get g() {
      return log('get g', this.f);
    },
  };
  yield o.f?.(await 1);
  yield o?.g(await 1);
  yield o['g']?.(await 1);
  yield (0, o.f)(await 1);
  const f = o.f;
  yield f?.(yield 'x');
  class K {
    #p() {
      return this instanceof K;
    }
    async *run() {
      yield this.#p?.(await 1);
      yield this?.#p(await 2);
    }
  }
  for (const it = new K().run(); ;) {
    const { value, done } = await it.next();
    if (done) break;
    yield value;
  }
}
// Not in TypeScript: `?.#x` is a syntax error (TS18030).
// flags: no-ticks not-typescript
