// A comma may stand behind the last parameter.
async function none(a = 1,) {
  return a;
}
async function some(a, { b } = {} /* of both */ ,) {
  await a;
  return [a, b];
}
const arrow = async (a, b = 39,) => [a, await b];
const methods = {
  async m([a] = [5],) {
    return a;
  },
};
async function test() {
  log(await none(), await some(1, { b: 2 }), await arrow(3), await methods.m());
  log(none.length, some.length, arrow.length, methods.m.length);
}
