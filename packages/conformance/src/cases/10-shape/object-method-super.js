// Not at TypeScript ES5: it has no `super` in object literals (TS2659).
// flags: no-ticks not-typescript-es5
const base = {
  async *m() {
    yield 'base';
  },
  value: 'base value',
};
const object = {
  __proto__: base,
  async *m() {
    yield* super.m();
    yield super.value;
    super.value = 'own';
    yield [this.value, Object.keys(this)];
  },
};
const make = () => object.m();
