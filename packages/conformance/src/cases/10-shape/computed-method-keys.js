class K {
  async *[log('first', 'a')]() {
    yield 'a';
  }
  static [log('second', 'b')] = 1;
  async *[log('third', 'c')]() {
    yield 'c';
  }
}
const make = () => new K().c();
