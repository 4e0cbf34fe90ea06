// flags: native-only
async function* g() {
  const key = Symbol('s');
  const o = { f: () => {}, [await 'h']: function () {}, [key]: class {}, k: await (() => {}) };
  yield [o.f.name, o.h.name, o[key].name, o.k.name];
}
