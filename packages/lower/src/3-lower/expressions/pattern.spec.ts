import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('destructuring', () => {
  it('a pattern without suspension stays one', () => {
    expect(irOf(`const [x, { y = 1 }] = yield a;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         [x, { y = 1 }] = this.value;
         .end"
    `);
  });

  it('an array pattern with a suspension closes its iterator however it is left', () => {
    expect(irOf(`const [x = yield a] = b;`)).toMatchInlineSnapshot(`
     ".region 1, .finally L5
     .mark L0 start
         t = yf.iteration(b);
     .mark L1 try .region 1
         t_1 = t.step() ? t.value : void 0;
         .brfalse L4, (t_1 === void 0)
     .mark L2 default .region 1
         .yield (a)
     .mark L3 after yield .region 1
         t_1 = this.value;
     .mark L4 given .region 1
         x = t_1;
         .goto L6
     .mark L5 close .handler
         .complete (yf.closeIteration(this, t))
     .mark L6 pattern
         t.close();
         .end"
    `);
  });

  it('an object pattern with a rest', () => {
    expect(irOf(`const { x = yield a, [b()]: y, ...z } = c;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = yf.requireObject(c);
         t_1 = t['x'];
         .brfalse L3, (t_1 === void 0)
     .mark L1 default
         .yield (a)
     .mark L2 after yield
         t_1 = this.value;
     .mark L3 given
         x = t_1;
         t_2 = yf.toKey(b());
         y = t[t_2];
         z = yf.objectRest(t, ['x', t_2]);
         .end"
    `);
  });

  it('declarations', () =>
    expectSame(`
      const mk = (n) => {
        let i = 0;
        return {
          [Symbol.iterator]() {
            return this;
          },
          next() {
            log('next');
            return { value: i++, done: i > n };
          },
          return() {
            log('return');
            return {};
          },
        };
      };
      async function* g() {
        const [a, b] = mk(5);
        log(a, b);
        yield 1;
        const [c = yield 2, ...d] = mk(3);
        log(c, d);
        const [e, f = yield 3] = mk(1);
        log(e, f);
        try {
          const [
            h,
            i = (() => {
              throw 'X';
            })(),
            j = yield,
          ] = [1][Symbol.iterator] && mk(1);
        } catch (e) {
          log(e);
        }
        try {
          [
            (() => {
              throw 'T';
            })().x,
            (yield).y,
          ] = mk(2);
        } catch (e) {
          log(e);
        }
        const [, , k = yield 4] = mk(3);
        log(k);
        const [] = mk(3);
        [yield 5];
        const [[l = yield 6], { m = yield 7 }] = [[], {}];
        log(l, m);
        try {
          const { n = yield } = null;
        } catch (e) {
          log(e);
        }
        try {
          const [z = yield] = {};
        } catch (e) {
          log(e);
        }
        let q;
        q = {};
        [q[yield 'k'], q.b = yield 'v'] = mk(2);
        log(q);
        for (const [r = yield 'r'] of [[], [1]]) log(r);
        for ([q.z = yield 'z'] of [[]]) log(q.z);
        for ({ a: q.y, [yield 'ck']: q.x } of [{ a: 1 }]) log(q);
      }
    `));

  it('iterators are closed, and errors of closing told apart', () =>
    expectSame(`
      const bad = {
        [Symbol.iterator]() {
          return this;
        },
        next() {
          return { value: 1, done: false };
        },
        return() {
          log('ret');
          return 1;
        },
      };
      const thr = {
        [Symbol.iterator]() {
          return this;
        },
        next() {
          throw 'NX';
        },
        return() {
          log('never');
        },
      };
      const rt = {
        [Symbol.iterator]() {
          return this;
        },
        next() {
          return { value: 1, done: false };
        },
        return() {
          log('ret');
          throw 'RT';
        },
      };
      async function* g() {
        try {
          const [a, b = yield 0] = bad;
        } catch (e) {
          log(e);
        }
        try {
          [(yield 1, {}).x] = thr;
        } catch (e) {
          log(e);
        }
        try {
          const [a, b = yield 2] = rt;
        } catch (e) {
          log(e);
        }
        try {
          const [
            a,
            b = (await 0,
            (() => {
              throw 'own';
            })()),
          ] = {
            [Symbol.iterator]() {
              return {
                next() {
                  return { value: undefined, done: false };
                },
                return() {
                  log('rr');
                  throw 'RT2';
                },
              };
            },
          };
        } catch (e) {
          log(e);
        }
        try {
          const [a = yield 3] = rt2;
        } catch (e) {
          log(e);
        }
        try {
          const { a, ...r } = { a: 1, [await 'b']: 2, c: yield 4 };
          log(a, r);
        } catch (e) {
          log(e);
        }
        const sy = Symbol('q');
        const { [sy]: z, [await 1]: y, ...r2 } = { [sy]: 1, 1: 2, 3: yield 5 };
        log(z, y, r2);
        const { length, [yield 6]: u } = 'str';
        log(length, u);
        for (const x of bad) {
          try {
            yield x;
          } catch (e) {
            log(e);
            break;
          } finally {
            log('f');
          }
        }
      }
      const rt2 = {
        get [Symbol.iterator]() {
          log('geti');
          return function () {
            return {
              get next() {
                log('getn');
                return () => ({
                  get done() {
                    log('getd');
                    return false;
                  },
                  get value() {
                    log('getv');
                    return undefined;
                  },
                });
              },
              get return() {
                log('getr');
                return undefined;
              },
            };
          };
        },
      };
    `));

  it('assignments', () =>
    expectSame(`
      async function* g() {
        var { a = yield 1 } = {};
        log(a);
        var [b] = [yield 2],
          { c } = { c: yield 3 };
        log(b, c);
        ({ a, b = yield 4 } = { a: 5 });
        log(a, b);
        log(([a, b] = [b, yield 5]), a, b);
        log(({ a } = yield 6));
        try {
          ({ a } = null);
        } catch (e) {
          log(e);
        }
        a = yield 7;
        log(a);
        [a, [b] = yield 8, ...c] = [1, [2], 3, 4];
        log(a, b, c);
        ({ a: { b: a } = { b: yield 9 } } = {});
        log(a);
        ({ ...a } = yield { z: 1 });
        log(a);
        [...[a, b]] = [1, yield];
        log(a, b);
        [a = b, b = a] = [undefined, yield];
        log(a, b);
      }
    `));

  it('targets are evaluated before values', () =>
    expectSame(`
      async function* g() {
        let o = {},
          i = 0;
        [o[i++], o[i++] = yield 1] = ['a'];
        log(o, i);
        ({ a: o['x' + i++] = yield 2, b: o['y' + i++] } = { b: 'B' });
        log(o);
        [[o.n] = [yield 3], { m: o.m } = { m: yield 4 }] = [];
        log(o);
        let p, q;
        [p = yield 5, q = p] = [];
        log(p, q);
        [q, p] = [p, q];
        ({ p = yield 6, q } = { q: 7 });
        log(p, q);
        var v = [([p, , q] = [1, 2, yield 7])];
        log(v, p, q);
        try {
          [p, ...[q, x9 = yield]] = [1, 2];
        } catch (e) {
          log(e);
        }
        for ([p, q = yield 8] of [[1], [2, 3]]) log(p, q);
        for (const [k, v2 = yield 9] of Object.entries({ a: undefined, b: 2 })) log(k, v2);
        try {
          let [z1 = z2, z2 = yield 1] = [];
        } catch (e) {
          log(e);
        }
        const { [(log('key'), 'K')]: kk = (log('def'), yield 10) } = {
          get K() {
            log('get');
          },
        };
        log(kk);
      }
    `));

  it('heads of loops', () =>
    expectSame(`
      async function* g() {
        for (const {
          a,
          b: [c = yield 1],
          ...d
        } of [{ a: 1, b: [], z: 2 }]) {
          const f = () => [a, c, d];
          yield f();
          const { a: x = a, [\`k\${c}\`]: y = 'dy' } = {};
          log(x, y);
        }
        let a = 5;
        {
          let { a = yield 2 } = {};
          const f = () => a;
          log(f(), a);
        }
        log(a);
        for (let i = 0; i < 2; i++) {
          const [{ q = () => i } = {}] = [];
          log(q(), q.name);
          yield;
          const { r: { s } = { s: yield 's' } } = {};
          log(s);
        }
      }
    `));
});
