// flags: native-only
async function* g() {
  let a;
  a ??= function () {};
  yield a.name;
  let b = await 0;
  b ||= class {};
  yield b.name;
}
