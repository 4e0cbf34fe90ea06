// Methods called on something else return a rejected promise.
// flags: own-kind
function test() {
  const it = g();
  const calls = [];
  for (const key of ['next', 'throw', 'return']) {
    for (const receiver of [undefined, {}, 1, g, Object.create(it), (function* () {})()]) {
      let p;
      try {
        p = it[key].call(receiver, 'v');
      } catch (e) {
        log(key, 'threw', e);
        continue;
      }
      calls.push(
        p.then(
          (r) => log(key, r),
          (e) => log(key, e),
        ),
      );
    }
  }
  return Promise.all(calls);
}
async function* g() {}
