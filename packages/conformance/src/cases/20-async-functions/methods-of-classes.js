// Static, private, computed, inherited; fields and accessors beside them.
const key = 'computed';
class Base {
  async m(x) {
    return 'base ' + (await x);
  }
  static async s() {
    return 'static ' + this.tag;
  }
}
class C extends Base {
  static tag = 'C';
  #secret = 'private';
  field = async () => this.#secret;
  async m(x) {
    const first = await super.m(x);
    return [first, await super.m(later(this.#secret))];
  }
  async #hidden(x) {
    await later();
    return [x, #secret in this, this.#secret];
  }
  async [key]() {
    this.#secret += ' changed';
    return this.#hidden(await later(1));
  }
  static async s() {
    return [await super.s(), await super.s.call({ tag: 'other' })];
  }
  static async #own() {
    return 'own';
  }
  static callOwn() {
    return this.#own();
  }
  get later() {
    return this.m(later('from getter'));
  }
}
async function test() {
  const c = new C();
  log(await c.m('x'));
  log(await c.field());
  log(await c.computed());
  log(await C.s());
  log(await C.callOwn());
  log(await c.later);
}
