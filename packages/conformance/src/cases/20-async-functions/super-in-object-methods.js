// Not at TypeScript's ES5: it has no `super` in object literals.
// flags: not-typescript-es5
// Reads, calls and writes of `super` properties around awaits.
const base = {
  value: 'base value',
  m(...args) {
    return ['base m', this.name, ...args];
  },
};
const o = {
  __proto__: base,
  name: 'o',
  async m(x) {
    log(super.value, super['value']);
    const result = super.m(await later(x), await later(2));
    super.written = await later('w');
    log(this.written, base.written);
    return [result, await later(super.m), (await super.m(3)).length];
  },
};
const make = () => o.m(1);
