// flags: no-ticks
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
