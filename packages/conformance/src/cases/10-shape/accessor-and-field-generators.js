// flags: no-ticks native-only
class K {
  field = async function* () {
    yield this === undefined ? 'none' : this.constructor.name;
  };
  get accessor() {
    return async function* named() {
      yield 'accessor';
    };
  }
  static {
    this.fromBlock = async function* () {
      yield 'static block';
    };
  }
}
async function* g() {
  const k = new K();
  yield* k.field();
  yield* k.accessor();
  yield* K.fromBlock();
  yield [k.field.name, k.accessor.name];
}
