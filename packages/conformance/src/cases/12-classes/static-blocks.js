async function* g() {
  const seen = [];
  class K extends (yield 'extends', class {}) {
    static a = seen.push('a');
    static {
      seen.push(this === K, typeof K);
      this.b = 2;
    }
    static c = seen.push('c');
  }
  yield [seen, K.b];
}
