// Every request gets a fresh plain result object.
// flags: own-kind
function test() {
  const it = g();
  return it.next().then((a) => {
    log(Object.getOwnPropertyNames(a), Object.getPrototypeOf(a) === Object.prototype);
    log(JSON.stringify(Object.getOwnPropertyDescriptors(a)));
    return it.next().then((b) => log(a !== b, b));
  });
}
async function* g() {
  yield 1;
}
