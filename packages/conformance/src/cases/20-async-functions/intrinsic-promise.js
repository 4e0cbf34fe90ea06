// What the global is called Promise is nobody's business: the promise is the engine's.
async function f() {
  await 1;
  return 'r';
}
function test() {
  const own = globalThis.Promise;
  let promise;
  globalThis.Promise = function () {
    log('never');
  };
  try {
    promise = f();
  } finally {
    globalThis.Promise = own;
  }
  log(promise instanceof own);
  return promise.then((value) => log(value));
}
