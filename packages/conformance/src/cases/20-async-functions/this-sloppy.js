// flags: sloppy
// Sloppy functions get objects.
async function f() {
  await later();
  return [typeof this, this === (0, eval)('this')];
}
async function test() {
  log(await f());
  log(await f.call(1));
  log(await f.call('s'));
  log(await f.call(null));
}
