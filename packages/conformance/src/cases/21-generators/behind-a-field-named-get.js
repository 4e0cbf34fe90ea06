// A field without a semicolon ends where a `*` begins; without it, `get` and `set` would make an accessor.
class C {
  get
  *a() {
    yield 1;
  }
  static set
  *b(x) {
    yield x;
  }
  set // a field
  *c() {
    yield 3;
  }
}
function test() {
  const c = new C();
  log('get' in c, 'set' in c, 'set' in C, [...c.a()], [...C.b(2)], [...c.c()]);
}
