// flags: sloppy
// `yield` and `async` are names in a sloppy async function, `await` outside of one.
var await = 'outside';
async function f(yield, async) {
  var let = [yield, async];
  let.push(await later('awaited'));
  async = (x) => x;
  let.push(async(yield));
  return let;
}
async function test() {
  log(await f('y', 'a'));
}
log(await);
