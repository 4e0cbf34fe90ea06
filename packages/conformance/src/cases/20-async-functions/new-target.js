// `new.target` is undefined in the function, and the constructor's in an arrow.
async function f() {
  await later();
  return new.target;
}
class A {
  constructor() {
    this.result = (async () => {
      await later();
      return new.target && new.target.label;
    })();
  }
}
class B extends A {
  static label = 'B';
}
A.label = 'A';
async function test() {
  log(await f());
  log(await new A().result, await new B().result);
}
