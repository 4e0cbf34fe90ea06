// TypeScript at ES5 has names of its own for classes (`class_1`).
// flags: native-only as-written not-typescript-es5-behind
async function* g() {
  const { f = () => {}, [await 'k']: k = function () {} } = {};
  const [a = class {}, b = (await 0, () => {})] = [];
  let x;
  [x = () => {}, { y: x.y } = { y: await 1 }] = [];
  yield [f.name, k.name, a.name, b.name, x.name];
}
