// Not at TypeScript's ES5: it has no `super` in object literals.
// flags: not-typescript-es5
// Methods of classes and literals: static, private, computed, inherited, with `super`.
class Base {
  *m(x) {
    yield ['base', this.id, x];
    return 'base end';
  }
  static *s() {
    yield this.id;
  }
}
class C extends Base {
  id = 'instance';
  static id = 'class';
  #p = [1, 2];
  *m(x) {
    log(yield* super.m(x));
    yield* this.#own();
    super.written = yield super.m === Base.prototype.m;
    yield this.written;
  }
  *#own() {
    yield* this.#p;
    yield #p in this;
  }
  static *s() {
    yield* super.s();
    yield* C.#hidden();
  }
  static *#hidden() {
    yield 'hidden';
  }
  *[Symbol.iterator]() {
    yield* this.#p.map((x) => x * 10);
  }
  *quoted() {
    yield 'quoted';
  }
}
const o = {
  __proto__: {
    *m() {
      yield 'proto';
    },
  },
  *m() {
    yield* super.m();
    yield this === o;
  },
  *[`computed`]() {
    yield 'computed';
  },
};
function test() {
  log([...new C().m('x')], [...C.s()], [...new C()], [...new C().quoted()]);
  log([...o.m()], [...o.computed()]);
}
