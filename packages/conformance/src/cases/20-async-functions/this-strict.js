// `this` is the caller's, before and after an await.
const o = {
  name: 'o',
  async m() {
    const before = this;
    await later();
    return before === this && this.name;
  },
};
async function free() {
  await later();
  return this;
}
async function test() {
  log(await o.m());
  log(await free());
  log(await free.call(5));
  log(await free.call(null));
  log((await free.apply(o)) === o);
  log(await free.bind('bound')());
}
