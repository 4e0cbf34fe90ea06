// An arrow before `super()` shares the `this` that comes to be.
class Base {
  constructor() {
    this.made = true;
  }
}
class C extends Base {
  constructor() {
    const seen = async () => {
      await later();
      return this.made;
    };
    super();
    this.seen = seen();
  }
}
async function test() {
  log(await new C().seen);
}
