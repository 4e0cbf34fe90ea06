// Not at ES5: the names that computed keys give are lost by the other transforms.
// flags: native-only not-es5
async function* g() {
  const key = Symbol('s');
  const o = { f: () => {}, [await 'h']: function () {}, [key]: class {}, k: await (() => {}) };
  yield [o.f.name, o.h.name, o[key].name, o.k.name];
}
