class K {
  async *m() {}
  static async *s() {}
}
function test() {
  log(Object.keys(K.prototype), Object.keys(K), Object.keys({ async *m() {} }));
  log(Object.getOwnPropertyDescriptor(K.prototype, 'm').writable);
  log('prototype' in K.prototype.m, new K().m() instanceof K.prototype.m);
}
