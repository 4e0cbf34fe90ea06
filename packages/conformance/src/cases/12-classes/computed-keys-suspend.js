async function* g() {
  class K {
    [log('first', 'a')]() {
      return 'a';
    }
    static [yield 'second'] = log('static value', 1);
    [await 'c'] = 3;
    get [yield 'fourth']() {
      return 'getter';
    }
    static async *[log('fifth', 'e')]() {
      yield 'e';
    }
    plain = log('instance field', 4);
  }
  const k = new K();
  yield [k.a(), k.c, k.plain, Object.getOwnPropertyNames(K.prototype), Object.keys(K)];
}
