import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('assignments', () => {
  it('the target is evaluated before the value', () => {
    expect(irOf(`a[b()] = yield c;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = b();
         .yield (c)
     .mark L1 after yield
         a[t] = this.value;
         .end"
    `);
  });

  it('a compound assignment reads before the suspension', () => {
    expect(irOf(`a.x += yield c;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a.x;
         .yield (c)
     .mark L1 after yield
         a.x = t + this.value;
         .end"
    `);
  });

  it('a computed key is converted once', () => {
    expect(irOf(`a[b()] += yield c;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = yf.keyIn(a, b());
         t_1 = a[t];
         .yield (c)
     .mark L1 after yield
         a[t] = t_1 + this.value;
         .end"
    `);
  });

  it('a logical assignment may leave out its right side', () => {
    expect(irOf(`a.x ??= yield b;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a.x;
         .brfalse L3, (t === null || t === void 0)
     .mark L1 right side
         .yield (b)
     .mark L2 after yield
         t = a.x = this.value;
     .mark L3 end
         .end"
    `);
  });

  it('all operators', () =>
    expectSame(`
      async function* g() {
        let a = 1,
          o = { x: 1, y: null };
        a += yield a;
        log(a);
        o.x *= await 3;
        log(o);
        o.y ??= yield 5;
        log(o);
        o.y ??= yield 6;
        o.z ||= await 7;
        o.z &&= yield 8;
        log(o);
        a = o.w = yield 9;
        log([a, o]);
        o[(log('key'), 'kk')] = (log('val'), yield 1);
        log(o);
        const c = 1;
        try {
          c = yield 2;
        } catch (e) {
          log(e);
        }
        try {
          c += 1;
        } catch (e) {
          log(e);
        }
        try {
          [c] = [1];
        } catch (e) {
          log(e);
        }
      }
    `));

  it('logical assignments', () =>
    expectSame(`
      async function* g() {
        let a = null,
          b = 1,
          o = {};
        log(
          (a ??= yield 1),
          (a ||= yield 2),
          (b &&= yield 3),
          (o.x ??= yield 4),
          (o[(log('k'), 'y')] ||= yield 5),
          (o.y &&= await 6),
        );
        log(a, b, o);
        const f = {};
        f.n ??= (yield 0, () => {});
        log(f.n.name);
        let fn;
        fn ??= function () {};
        log(fn.name);
        let fn2 = null;
        fn2 ||= (yield 1, class {});
        log(fn2.name);
        let fn3;
        fn3 ??= class {
          static [yield 'a'] = 1;
        };
        log(fn3.name);
        a = b ? yield 'y' : yield 'n';
        log(a);
        log(((yield 1) && (yield 2)) || (yield 3) ? 1 : 2);
      }
    `));

  it('assignments to constants', () =>
    expectSame(`
      async function* g() {
        const c = { v: 1 };
        c.v = yield 1;
        try {
          c = yield 2;
        } catch (e) {
          log(e);
        }
        try {
          [c.v, c] = [5, yield 3];
        } catch (e) {
          log(e, c.v);
        }
        try {
          c = log('rhs');
        } catch (e) {
          log(e);
        }
        try {
          c += (log('rhs2'), 1);
        } catch (e) {
          log(e);
        }
        try {
          c ??= log('never');
          c &&= (log('rhs3'), 1);
        } catch (e) {
          log(e);
        }
        try {
          delete c;
          log(typeof c);
        } catch (e) {
          log(e);
        }
        for (const k of [1, 2]) {
          try {
            k = yield k;
          } catch (e) {
            log(e);
          }
          try {
            k++;
          } catch (e) {
            log(e);
          }
        }
        (function () {
          try {
            c = 1;
          } catch (e) {
            log(e);
          }
        })();
        try {
          ({ c } = { c: yield });
        } catch (e) {
          log(e);
        }
        try {
          for (c in { a: 1 }) yield;
        } catch (e) {
          log(e);
        }
        log(c.v);
      }
    `));

  it('assignments to the names of functions and classes', () =>
    expectSame(`
      async function* g() {
        (function f() {
          f = 1;
          log(typeof f);
        })();
        (function f() {
          'use strict';
          try {
            f = 1;
          } catch (e) {
            log(e);
          }
        })();
        const h = function h2() {
          h2 = 5;
          return typeof h2;
        };
        yield h();
        class A {
          static x() {
            try {
              A = 1;
            } catch (e) {
              log(e);
            }
          }
        }
        A.x();
        yield;
        A = 2;
        log(A);
        for (let i = 0; i < 1; i++) {
          class B {
            m() {
              try {
                B = i;
              } catch (e) {
                log(e);
              }
            }
          }
          new B().m();
          yield;
          B = 3;
          log(B);
          const f = function me() {
            me = 1;
            return [typeof me, i];
          };
          log(f());
        }
      }
    `));

  it('assignments from closures', () =>
    expectSame(`
      async function* g() {
        for (let x of [1, 2]) {
          const inc = () => {
            x++;
            x += 1;
            [x] = [x];
            ({ x } = { x });
            for (x of [x]);
            x ||= 1;
            return x;
          };
          yield inc();
          log(x);
          x = yield x;
          log(inc(), x);
        }
        for (const c of [1]) {
          const bad = () => {
            c = 1;
          };
          try {
            bad();
          } catch (e) {
            log(e);
          }
          yield;
          try {
            c = yield 1;
          } catch (e) {
            log(e);
          }
        }
      }
    `));

  it('chained and nested assignments', () =>
    expectSame(`
      async function* g() {
        var n = 0;
        const inc = () => ++n;
        log(inc() + (yield inc()) * inc(), n);
        const o = {
          get a() {
            log('ga');
            return o;
          },
          set b(v) {
            log('sb', v);
          },
        };
        o.a.b = yield 1;
        o.a.a.b += yield 2;
        ({ x: o.a.b } = { x: yield 3 });
        [o.a.b, o.a.b = yield 4] = [5];
        log(o.a?.a?.[yield 'c']);
        var arr = [1, 2, 3];
        arr[arr.length] = yield 5;
        arr[n++] = n + (yield 6);
        log(arr);
        n = n++ + (yield n) + n;
        log(n);
        log((n = 1) + (n = yield 2) + n);
        const { p = n, q = ((n = yield 7), n) } = {};
        log(p, q);
        var z = z || (yield 8);
        log(z);
        log(arguments.length, yield arguments[0]);
      }
    `));
});
