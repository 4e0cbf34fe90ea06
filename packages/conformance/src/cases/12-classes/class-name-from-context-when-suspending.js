// flags: native-only
async function* g() {
  const A = class extends (await Object) {};
  let B;
  B = class {
    static [yield 'key'] = 1;
  };
  const { C = class extends (await Object) {} } = {};
  const o = { D: class extends (await Object) {} };
  yield [A.name, B.name, C.name, o.D.name];
}
