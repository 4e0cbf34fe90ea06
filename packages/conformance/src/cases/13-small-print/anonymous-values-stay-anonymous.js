// flags: native-only
async function* g() {
  const x = (await 0, function () {});
  const y = [() => {}][await 0];
  let z;
  z = () => {};
  const o = {};
  o.f = () => {};
  o[await 'g'] = () => {};
  yield [x.name, y.name, z.name, o.f.name, o.g.name];
}
