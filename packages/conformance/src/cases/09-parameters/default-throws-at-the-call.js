// Not at TypeScript ES5: the pattern `{ a }` of null is read when it is used.
// flags: not-typescript-es5
function test() {
  try {
    g();
  } catch (e) {
    log('caught', e);
  }
  try {
    h2(null);
  } catch (e) {
    log('caught', e);
  }
  try {
    i2(1);
  } catch (e) {
    log('caught', e);
  }
}
async function* g(
  a = (() => {
    throw 'default broke';
  })(),
) {
  log('never');
}
async function* h2({ a }) {
  log('never');
}
async function* i2([a]) {
  log('never');
}
