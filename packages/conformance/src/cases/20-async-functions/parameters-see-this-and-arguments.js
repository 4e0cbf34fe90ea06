// `this`, `arguments`, `super` and the own name in parameters are those of the function.
class Base {
  m() {
    return 'base m';
  }
}
class C extends Base {
  async run(a = this.name, b = arguments.length, c = super.m(), d = (() => this === o)()) {
    await later();
    return [a, b, c, d];
  }
}
const o = new C();
o.name = 'o';
const named = async function own(a = typeof own, b = arguments[0]) {
  return [a, b];
};
async function test() {
  log(await o.run());
  log(await o.run(undefined, undefined, 1));
  log(await named());
  log(await named('given'));
}
