// Not at ES5: the names of methods with computed keys are lost by the other transforms.
// flags: native-only not-es5
function test() {
  const a = async function* () {};
  let b;
  b = async function* () {};
  const { c = async function* () {} } = {};
  const [d = async function* () {}] = [];
  const o = { e: async function* () {}, ['f' + 1]: async function* () {} };
  class K {
    static h = async function* () {};
    static #i = async function* () {};
    static i = K.#i.name;
  }
  const p = ((x = async function* () {}) => x)();
  log(
    [a, b, c, d, o.e, o.f1, K.h, p].map((f) => f.name),
    K.i,
  );
  log(async function* () {}.name === '', [async function* () {}][0].name === '');
}
