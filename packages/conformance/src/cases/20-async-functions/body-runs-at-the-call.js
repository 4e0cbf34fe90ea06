// The body runs at the call, up to its first await; the rest has to wait for the caller.
async function f() {
  log('start');
  log(await later('first'));
  return 'r';
}
function test() {
  const promise = f();
  log('called', promise);
  return promise.then((value) => log('fulfilled', value));
}
