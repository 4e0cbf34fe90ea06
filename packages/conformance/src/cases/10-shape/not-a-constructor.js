// Not at ES5: every function there is a constructor.
// flags: not-es5
function test() {
  for (const f of [
    g,
    { async *m() {} }.m,
    class {
      static async *m() {}
    }.m,
  ]) {
    try {
      new f();
      log('constructed');
    } catch (e) {
      log(e);
    }
    try {
      Reflect.construct(Object, [], f);
      log('new target');
    } catch (e) {
      log(e);
    }
  }
}
async function* g() {}
