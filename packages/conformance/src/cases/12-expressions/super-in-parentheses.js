// `(super.m)(x)` is a call of the method like `super.m(x)`, with the receiver `this`.
// flags: as-written
// drive: next() next('m') next(1) all
class Base {
  name = 'receiver';
  m(...r) {
    return log('m', this.name, ...r);
  }
}
class G extends Base {
  async *run() {
    super[yield 'key'](await later(1));
    super.m(2, yield);
    super.m?.(await later(3));
    super.missing?.(await later(4));
    super.m`a${await later(5)}`;
  }
}
const make = () => new G().run();
