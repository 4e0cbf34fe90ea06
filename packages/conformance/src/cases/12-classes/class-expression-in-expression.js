async function* g() {
  const make = (K) => new K();
  yield make(
    class {
      v = 'plain';
    },
  ).v;
  yield make(
    class extends (await Object) {
      v = 'extends';
    },
  ).v;
  yield [
    class {
      static x = 1;
    }.x,
    await 2,
    class Named {}.name,
  ];
  yield new (class {
    constructor(a) {
      this.a = a;
    }
  })(yield 'argument').a;
}
