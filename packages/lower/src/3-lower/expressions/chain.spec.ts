import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('member chains and calls', () => {
  it('a method keeps its receiver', () => {
    expect(irOf(`a.m(b(), yield c);`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a.m;
         t_1 = b();
         .yield (c)
     .mark L1 after yield
         t.call(a, t_1, this.value);
         .end"
    `);
  });

  it('what can be noticed is evaluated before a callee that may be none is called', () => {
    expect(irOf(`let x; a.m(yield c, d(), x); a.n(yield, x, 1);`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a.m;
         .yield (c)
     .mark L1 after yield
         t_1 = this.value;
         t_2 = d();
         t.call(a, t_1, t_2, x);
         t = a.n;
         .yield (void 0)
     .mark L2 after yield
         t.call(a, this.value, x, 1);
         .end"
    `);
  });

  it('arguments are evaluated before a callee that is none throws', () =>
    expectSame(`
      async function* g() {
        const o = { none: null };
        try { o.none(log('a'), yield 1, log('b')); } catch (e) { log(e instanceof TypeError); }
        try { o.none(...(yield 2), log('c')); } catch (e) { log(e instanceof TypeError); }
        try { o.none(log('d', yield 3)); } catch (e) { log(e instanceof TypeError); }
        try { o.missing\`\${yield 4}\${log('e')}\`; } catch (e) { log(e instanceof TypeError); }
      }
    `));

  it('a short circuit ends at its parentheses, behind which is the receiver', () => {
    expect(irOf(`(a?.[yield k])(b());`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a;
         .brtrue L3, (t === null || t === void 0)
     .mark L1 chain
         .yield (k)
     .mark L2 after yield
         t_1 = t[this.value];
         t_2 = t_1;
         .goto L4
     .mark L3 short circuit
         t_2 = void 0;
     .mark L4 end
         t_3 = b();
         t_2.call(t, t_3);
         .end"
    `);
  });

  it('an optional chain is left as a whole', () => {
    expect(irOf(`const x = a?.b.c(yield 1)?.d;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a;
         .brtrue L3, (t === null || t === void 0)
     .mark L1 chain
         t_1 = t.b;
         t_2 = t_1.c;
         .yield (1)
     .mark L2 after yield
         t_3 = t_2.call(t_1, this.value)?.d;
         .goto L4
     .mark L3 short circuit
         t_3 = void 0;
     .mark L4 end
         x = t_3;
         .end"
    `);
  });

  it('delete of a chain that is left gives true', () => {
    expect(irOf(`const x = delete a?.[yield b];`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = a;
         .brtrue L3, (t === null || t === void 0)
     .mark L1 chain
         .yield (b)
     .mark L2 after yield
         t_1 = delete t[this.value];
         .goto L4
     .mark L3 short circuit
         t_1 = true;
     .mark L4 end
         x = t_1;
         .end"
    `);
  });

  it('super keeps `this`', () =>
    expectSame(`
      async function* g() {
        class A {
          m(x) {
            return [this.constructor.name, x];
          }
          static s(x) {
            return x;
          }
          get p() {
            return 'P' + this.v;
          }
          set p(v) {
            this.v = v;
          }
        }
        class B extends A {
          async *t() {
            yield super.m(yield 1);
            yield super['m'](await 2);
            log(super.m?.(yield 3));
            super.p = yield 4;
            log(super.p, super[(yield 5, 'p')]);
            super.p += yield 6;
            log(this.v);
            log(super.m\`x\${yield 7}\`.length);
            super[await 'p'] = 'Q';
            log(this.v);
            super[(log('k'), 'p')] ??= yield 1;
            log(delete {}.x);
          }
          static async *st() {
            log(super.s(yield 8));
          }
        }
        yield* new B().t();
        yield* B.st();
      }
    `));

  it('calls, chains and deletes', () =>
    expectSame(`
      async function* g() {
        const o = {
          n: 1,
          m(...a) {
            log(['m', this.n, ...a]);
            return this;
          },
          f: (...a) => a,
        };
        o.m(1, yield 2, 3).m(await 4);
        log(o.f(...[1, 2], yield 3, ...[await 5, 6]));
        log(new Array(1, yield 2, 3));
        log(o?.m?.(yield 1)?.n);
        log(o.zz?.(yield 1).a.b);
        log(o.q?.r(yield));
        log(delete o?.n);
        log(\`a\${1}b\${yield 3}c\`);
        const tag = (s, ...v) => s.raw.join('|') + v;
        log(tag\`x\${1}y\${yield 2}\`);
        o.t = function (s, ...v) {
          return this.n + s.join() + v;
        };
        o.n = 5;
        log(o.t\`q\${yield 1}w\`);
      }
    `));

  it('optional chains', () =>
    expectSame(`
      async function* g() {
        const o = {
          a: {
            f(x) {
              return this === o.a && x;
            },
          },
          n: null,
          u: undefined,
        };
        log(
          o.a.f(yield 1),
          o?.a?.f?.(yield 2),
          o.n?.f(yield 3),
          o.u?.[yield 4].x.y(yield 5),
          o.a['f'](await 6),
          o[(yield 7) && 'a']?.f(1),
        );
        log(delete o.a?.[yield 'k'], delete o.n?.[yield 'k2']);
        log(o?.[yield 'x'] ?? (yield 'y'));
        log((await o)?.a.f(1), (await null)?.a.b.c);
      }
    `));

  it('errors come where they come natively', () =>
    expectSame(`
      async function* g() {
        const o = {
          f() {
            return this === o;
          },
          g() {
            return {
              f() {
                return this;
              },
            };
          },
        };
        log(o.f(yield 1));
        log(o.g().f(yield).f !== undefined);
        log((yield o).f);
        const k = {
          get f() {
            log('getf');
            return (...a) => a;
          },
        };
        log(k.f(log('arg'), yield 2));
        log(k.f(...[1], ...(yield 3, [2])));
        try {
          (void 0)[(log('key'), yield)];
        } catch (e) {
          log(e);
        }
        try {
          null.x(log('arg') || (yield 5));
        } catch (e) {
          log(e);
        }
        try {
          ({}).x(log('arg'), yield 6);
        } catch (e) {
          log(e);
        }
        try {
          ({}).x.y(yield 7);
        } catch (e) {
          log(e);
        }
        try {
          undefined[yield 8];
        } catch (e) {
          log(e);
        }
        try {
          const q = null;
          q[(log('k'), yield 9)] = log('v');
        } catch (e) {
          log(e);
        }
      }
    `));

  it('what is called gets no receiver it should not have', () =>
    expectSame(`
      async function* g() {
        'use strict';
        const f = function () {
          return this === undefined;
        };
        log((await f)());
        log((yield 1, await f)());
        log((await f)\`x\`);
        log((0, await f)(1, 2).toString());
        log((await f)(yield 2));
        log((await f)?.(yield 2));
        log(
          (
            await {
              f,
              g() {
                return this.f === f;
              },
            }
          ).g(),
        );
        log(
          new (await class {
            constructor() {
              this.a = 1;
            }
          })().a,
        );
        log(
          new (
            await {
              A: class {
                constructor() {
                  this.a = 2;
                }
              },
            }
          ).A(yield 1).a,
        );
        log((await f)().toString(yield 2));
        log((await f)((await f)()));
        for (const h of [f]) {
          const k = () => h;
          log((yield 1, h)(), (true && (yield, h))(yield));
        }
        log((await f)?.());
        log((await f)?.().toString());
        let q = [f];
        log(q[0]() === false, (await q)[0] === f);
        log(await (await f)(), typeof (await f)());
        log((await f)());
      }
    `));

  it('nor the record of an iteration', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (const f of [
          function () {
            'use strict';
            return this === undefined;
          },
        ]) {
          fs.push(() => f);
          log(f(yield 1));
          const x = f(await 1, f());
          log(x);
          log(f\`a\${yield 2}\`);
          log(f?.(yield 3));
          log((yield 1, f)());
          let h = f;
          fs.push(() => (h = 1));
          log(h(yield 2), h?.(await 1));
          h(await 1);
          log(
            new (class {
              constructor() {
                this.q = new.target !== undefined;
              }
            })(yield 1).q,
          );
        }
      }
    `));
});
