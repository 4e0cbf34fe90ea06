// Not at ES5: `__proto__` beside computed keys, and `super` in literals, are lost by the other transforms.
// flags: not-es5
async function* g() {
  const a = 1;
  const o = {
    a,
    b: yield 'b',
    [await 'c']: log('c value', 3),
    get d() {
      return this.a + 1;
    },
    set d(v) {
      log('set', v);
    },
    e() {
      return super.toString === Object.prototype.toString;
    },
    async f() {
      return this.a;
    },
    __proto__: { inherited: await 'proto' },
    'quoted-key': a,
    1: a,
    ...(await { g: 7 }),
  };
  o.d = 5;
  yield o;
  yield [o.d, o.e(), o.inherited, Object.keys(o)];
}
// drive: next() next(later('sent')) next() next()
