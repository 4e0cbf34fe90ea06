import { lower, irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('leaves', () => {
  it('names are replaced, shorthand is written out', () => {
    expect(
      irOf(`
      for (let i = 0; i < 2; i++) {
        b({ i }, () => i);
        yield;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         scope = { 'i': void 0 };
         scope.i = 0;
     .mark L1 loop
         .brfalse L4, (scope.i < 2)
     .mark L2 body
         b({ i: scope.i }, closure(scope));
         .yield (void 0)
     .mark L3 continue
         scope = { 'i': scope.i };
         scope.i++;
         .goto L1
     .mark L4 end loop
         .end"
    `);
  });

  it('a closure gets the record of the moment from a factory', () => {
    expect(
      lower(`
      async function* g(fs) {
        for (let i = 0; i < 2; i++) {
          fs.push(() => i);
          yield i;
        }
      }
    `),
    ).toMatchInlineSnapshot(`
     "var g = /*#__PURE__*/ yf.define((ownKind) => ({ g(fs) {
       var scope, closure = (scope) => {
         return () => scope.i;
       };
       return yf.start(ownKind, function () {
         for (; ; ) switch (this.state) {
           case 0:
             scope = { 'i': void 0 };
             scope.i = 0;
           case 2:
             if (!(scope.i < 2)) {
               return 6;
             }
             fs.push(closure(scope));
             this.value = scope.i;
             this.state = 1;
             return 2;
           case 1:
             scope = { 'i': scope.i };
             scope.i++;
             this.state = 2;
             continue;
         }
       });
     } }.g));
     "
    `);
  });

  it('`var`s are assigned, those of other functions stay', () => {
    expect(
      irOf(`
      if (a) {
        var x = a, y, z = () => {};
        for (var i = 0, j; i < x; i++);
        for (var k; ; ) break;
        for (var [l] of b) var m;
        for (var n = 1 in x) n;
        var { o, p: q = 1 } = b;
        b(() => { var y = 2; }, class { static { var y; } });
      }
      yield;
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         if (a) {
           x = a, z = () => {};
           for (i = 0; i < x; i++);
           for (; ; ) break;
           for ([l] of b) ;
           for (n in n = 1, x) n;
           ({ o, p: q = 1 } = b);
           b(() => { var y = 2; }, class { static { var y; } });
         }
         .yield (void 0)
     .mark L1 after yield
         .end"
    `);
  });

  it('an identifier that is called gets no receiver', () => {
    expect(
      irOf(`
      for (;;) {
        const f = a;
        b(f(1), f?.(1), f\`a\`, new f(1), () => f);
        yield;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
     .mark L1 loop
         scope = { 'f': void 0 };
         scope.f = a;
         b((0, scope.f)(1), (0, scope.f)?.(1), (0, scope.f)\`a\`, new scope.f(1), closure(scope));
         .yield (void 0)
         .goto L1"
    `);
  });

  it('a constant’s assignment throws', () => {
    expect(
      irOf(`
      const x = 1;
      b(() => {
        x = 2;
      });
      yield x;
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         x = 1;
         b(() => {
           yf.checkedBinding(() => x, void 0, 'x').value = 2;
         });
         .yield (x)
     .mark L1 after yield
         .end"
    `);
  });

  it('object literals and their methods', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          const o = {
            i,
            [i]: i,
            f() {
              return [i, this.i];
            },
            get z() {
              return i;
            },
            set z(v) {
              i = v;
            },
            async *ag() {
              yield i;
            },
            ['c' + i]() {
              return i;
            },
          };
          fs.push(o);
          yield o.f();
        }
        fs[0].z = 50;
        log(fs.map((o) => [o.f(), o.z, o['c0'] && o.c0()]));
        for await (const x of fs[0].ag()) log(x);
      }
    `));

  it('methods around a suspension', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          const o = {
            m() {
              return i;
            },
            get x() {
              return i;
            },
            [yield i]: () => i,
            n: function () {
              return this.x + i;
            },
          };
          fs.push(o);
        }
        log(fs.map((o) => [o.m(), o.x, o.n(), o[0] && o[0](), Object.keys(o)]));
      }
    `));

  it('closures of all kinds', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          fs.push(
            (eval2) => i,
            async () => {
              await 0;
              return i;
            },
            function* () {
              yield i;
              yield* [i];
            },
            class {
              x = i;
            }.prototype.constructor,
            new (class {
              y = i;
            })().y,
            ((...a) => [...a, i])(1),
            \`\${(() => i)()}\`,
          );
          yield;
          i = i;
        }
        log(await fs[1](), [...fs[2]()], new fs[3]().x, fs[4], fs[5], fs[6]);
      }
    `));

  it('shadowed names', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          (function () {
            fs.push(() => i);
          })();
          (() => {
            let i = 'inner';
            fs.push(() => i);
          })();
          {
            const i = 'blk';
            fs.push(() => i);
          }
          ((i) => fs.push(() => i))('param');
          try {
            throw 'exc';
          } catch (i) {
            fs.push(() => i);
          }
          fs.push(function i() {
            return typeof i;
          });
          yield;
        }
        log(fs.map((f) => f()));
      }
    `));

  it('functions of blocks', () =>
    expectSame(`
      async function* g() {
        for (let i = 0; i < 2; i++) {
          function a() {
            return b() + i;
          }
          function b() {
            return 1;
          }
          log(a());
          yield a();
          i2();
          function i2() {
            i = i;
          }
        }
        const r = [];
        for (const x of [1, 2]) {
          const tick = async function () {
            return x;
          };
          r.push(tick);
          yield await tick();
        }
        log(
          await Promise.all(r.map((f) => f())),
          r.map((f) => f.name),
        );
        {
          let c = 0;
          const inc = () => c++;
          yield inc();
          yield inc();
          log(c);
        }
        let outer = 0;
        const bump = () => ++outer;
        while (outer < 3) yield bump();
      }
    `));

  it('nested generators', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (const x of [1, 2]) {
          async function* nest() {
            yield x;
            yield x * 2;
          }
          for await (const y of nest()) {
            fs.push(() => x + y);
            yield y;
          }
        }
        log(fs.map((f) => f()));
      }
    `));

  it('functions that records call', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let f of [
          function () {
            return this === undefined || this === globalThis;
          },
          2,
        ]) {
          if (typeof f === 'function') {
            fs.push(() => f());
            log(f());
            f();
            log((yield 1, f()));
          }
          yield 5;
        }
        log(fs.map((x) => x()));
      }
    `));

  it('names of functions in object literals around a suspension', () =>
    expectSame(`
      async function* g() {
        const o = { a: class {}, b: () => {}, c: yield 1, d: class {} };
        log(o.a.name, o.b.name, o.d.name);
        for (const x of [1]) {
          const p = {
            [yield x]: 1,
            f: () => x,
            m() {
              return x;
            },
          };
          log(p.f.name, p.m.name, p.f());
        }
      }
    `));
});
