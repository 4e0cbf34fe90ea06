// flags: not-es5
// `new` throws before anything runs. (At ES5 the functions of other forms can be constructed.)
function* g(a = log('never')) {
  log('never either');
}
class C {
  *m() {}
}
function test() {
  for (const fn of [g, C.prototype.m, { *m() {} }.m]) {
    try {
      log(new fn());
    } catch (e) {
      log(e);
    }
  }
}
