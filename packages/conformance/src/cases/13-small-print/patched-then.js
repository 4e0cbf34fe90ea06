// `await` of a real promise goes by its own `then`: a patched one is looked up where the standard does.
// flags: own-kind
async function* g() {
  const p = later('value');
  p.then = function (yes, no) {
    log('patched then called');
    return Promise.prototype.then.call(this, yes, no);
  };
  log(await p);
  yield p;
}
