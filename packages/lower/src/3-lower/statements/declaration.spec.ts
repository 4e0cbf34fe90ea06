import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('declarations', () => {
  it('const and let become assignments', () => {
    expect(
      irOf(`
      const x = yield a;
      let y;
      let z = x;
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         x = this.value;
         z = x;
         .end"
    `);
  });

  it('a class', () => {
    expect(
      irOf(`
      class C extends (yield a) {
        [yield b]() {}
        static x = 1;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         t = $.value;
         .yield (b)
     .mark L2 after yield
         C = class C extends (t) {
           [$.value]() {}
           static x = 1;
         };
         .end"
    `);
  });

  it('a function in a block is made on entry', () => {
    expect(
      irOf(`
      {
        b(f);
        function f() {}
        yield f;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         f_1 = function f() {};
         b(f_1);
         f = f_1;
         .yield (f_1)
     .mark L1 after yield
         .end"
    `);
  });

  it('classes with suspending keys and heritage', () =>
    expectSame(`
      async function* g() {
        const log1 = [];
        class A {
          static [(log('k1'), yield 1)] = (log('v1'), 1);
          static [(log('k2'), 'b')]() {}
          [yield 2] = this;
          static {
            log('sb', this === A, A.name);
          }
          static #p = 5;
          static getp() {
            return A.#p;
          }
          get [await 'acc']() {
            return 'ACC';
          }
          static async *gen() {
            yield A.#p;
          }
          #m() {
            return 'pm';
          }
          cm() {
            return this.#m() + (#m in this);
          }
        }
        log(A.getp(), new A().acc, new A().cm(), Object.keys(new A()));
        yield* A.gen();
        const B = class extends (yield 3, A) {
          constructor(...a) {
            super(...a);
            this.z = super.cm();
          }
        };
        log(new B().z, B.name);
        for (let i = 0; i < 2; i++) {
          class L extends (await A) {
            static [yield i] = () => i;
            m() {
              return [i, L.name];
            }
          }
          log(L[i] && L[i](), new L().m());
          log1.push(L);
        }
        log(log1.map((c) => new c().m()));
        class Self {
          static x = (() => Self.name)();
          static [yield Self2()] = 1;
        }
        function Self2() {
          return 'nm';
        }
        log(Self.x);
      }
    `));

  it('classes in loops, with captured variables', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 3; i++) {
          class A {
            #i = i;
            static count = 0;
            constructor() {
              A.count++;
            }
            get() {
              return this.#i + i;
            }
            static make() {
              return new A();
            }
          }
          fs.push(A);
          yield A.make().get();
          if (i === 1) continue;
          log(A.count);
        }
        log(fs.map((a) => [a.name, a.count, a.make().get()]));
      }
    `));

  it('suspending keys in loops', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          const D = class {
            v() {
              return i;
            }
            static w = yield0(i);
          };
          fs.push(D);
          yield i;
        }
        function yield0(x) {
          return x;
        }
        log(fs.map((D) => [D.name, new D().v(), D.w]));
      }
    `));

  it('classes: dead zone of the name', () =>
    expectSame(`
      async function* g() {
        try {
          new C();
        } catch (e) {
          log(e);
        }
        class C {
          static x = C.name;
          static y = (() => C)();
          m() {
            return C;
          }
        }
        yield C.x;
        C = 5;
        log(C);
        const D = class E {
          m() {
            return E;
          }
        };
        yield;
        log(new D().m() === D);
        try {
          class F extends F {}
        } catch (e) {
          log(e);
        }
        try {
          class G {
            [G]() {}
          }
          yield;
        } catch (e) {
          log(e);
        }
      }
    `));

  it('classes that refer to themselves and to later ones', () =>
    expectSame(`
      async function* g() {
        class A {
          static m() {
            return B;
          }
        }
        try {
          A.m();
        } catch (e) {
          log(e);
        }
        yield;
        class B extends A {}
        log(A.m() === B, B.m().name);
        {
          try {
            new C();
          } catch (e) {
            log(e);
          }
          yield;
          class C {}
          log(new C() instanceof C);
        }
        const E = class F {
          static f() {
            return F;
          }
          static async *ag() {
            yield F === E;
          }
        };
        yield* E.ag();
        try {
          F;
        } catch (e) {
          log(e);
        }
      }
    `));

  it('names of functions and classes', () =>
    expectSame(`
      async function* g() {
        log(hoist(1));
        function hoist(x) {
          return x + later;
        }
        var later = 5;
        {
          log(typeof bf);
          function bf() {
            return 1;
          }
          yield bf();
        }
        log(typeof bf);
        const f1 = () => {},
          f2 = function () {},
          f3 = class {};
        log([f1.name, f2.name, f3.name]);
        for (let i = 0; i < 1; i++) {
          const n1 = () => i,
            n2 = function () {
              return n1;
            };
          yield;
          log([n1.name, n2.name]);
        }
        {
          const f1 = () => {};
          yield;
          log(f1.name);
        }
        log(arguments.length);
        const ar = () => arguments;
        log(ar().length);
        log(new.target);
      }
    `));

  it('parameters: defaults, patterns, rest', () =>
    expectSame(`
      async function* g(a, { b, c = b, ...d } = { b: 1, e: 2 }, ...r) {
        yield [a, b, c, d, r];
        b = 5;
        const f = () => b;
        log(f(), r.length);
        {
          let r = 'blk';
          yield r;
        }
        log(r);
      }
    `));

  it('parameters and the arguments object', () =>
    expectSame(`
      async function* g(p) {
        log(p, ((arguments[0] = 'via'), yield 1), p);
        p = 'x';
        log(arguments[0]);
        yield p;
        log(
          p,
          (() => {
            p = 'closure';
          })(),
          yield,
          p,
        );
      }
    `));

  it('a variable called arguments', () =>
    expectSame(`
      async function* g(a, b) {
        var arguments;
        log(typeof arguments);
        arguments = 5;
        yield arguments;
      }
    `));
});
