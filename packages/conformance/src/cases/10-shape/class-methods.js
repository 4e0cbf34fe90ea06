// flags: no-ticks
class Base {
  async *m(x) {
    yield `base ${x}`;
    return 'base value';
  }
  static async *s() {
    yield `static ${this.name}`;
  }
}
class Derived extends Base {
  prefix = 'derived';
  async *m(x) {
    yield this.prefix;
    log('super gave', yield* super.m(x));
    yield super.toString === Object.prototype.toString;
  }
  static async *s() {
    yield* super.s();
  }
}
async function* g() {
  yield* new Derived().m(1);
  yield* Derived.s();
}
