// Not at TypeScript ES5: class expressions are called class_1.
// flags: native-only not-typescript-es5 as-written
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
