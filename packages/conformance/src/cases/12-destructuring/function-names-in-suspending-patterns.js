// flags: native-only
async function* g() {
  const { f = () => {}, [await 'k']: k = function () {} } = {};
  const [a = class {}, b = (await 0, () => {})] = [];
  let x;
  [x = () => {}, { y: x.y } = { y: await 1 }] = [];
  yield [f.name, k.name, a.name, b.name, x.name];
}
