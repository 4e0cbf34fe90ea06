// flags: not-es5
// Arrows and methods are no constructors and have no `prototype`. (At ES5 there are only functions.)
const arrow = async () => {};
const { method } = { async method() {} };
class C {
  async m() {}
  static async s() {}
}
function test() {
  for (const fn of [arrow, method, C.prototype.m, C.s]) {
    try {
      log('made', new fn());
    } catch (e) {
      log(e, Object.prototype.hasOwnProperty.call(fn, 'prototype'));
    }
  }
}
