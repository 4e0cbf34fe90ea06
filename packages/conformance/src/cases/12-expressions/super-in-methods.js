// Not at TypeScript ES5: it has no `super.accessor` (TS2340).
// flags: no-ticks not-typescript-es5
class Base {
  m(...args) {
    return [this.name, ...args];
  }
  get v() {
    return this.name;
  }
  set v(x) {
    log('set v', x);
  }
}
class K extends Base {
  name = 'k';
  async *run() {
    yield super.m(await 1, yield 'a');
    yield super[yield 'key'](...(await [2]));
    yield super.v;
    super.v = await 3;
    super.x = yield 'x';
    yield this.x;
    const arrow = () => super.m('arrow');
    yield arrow();
    yield super.missing?.(await log('never'));
  }
}
const make = () => new K().run();
// drive: next() next() next() next('m') next() next() next('value') next() next() next()
