// An await of a native promise does not look at `then`; resolving with one does.
function test() {
  const then = Promise.prototype.then;
  const promises = [later('awaited'), later('returned')];
  Promise.prototype.then = function (...handlers) {
    if (promises.includes(this)) log('then called');
    return then.apply(this, handlers);
  };
  let call;
  const f = async () => {
    log(await promises[0]);
    Promise.prototype.then = then;
    log('restored');
    return promises[1];
  };
  try {
    call = f();
  } finally {
    log('called');
  }
  return call.then((value) => log(value));
}
