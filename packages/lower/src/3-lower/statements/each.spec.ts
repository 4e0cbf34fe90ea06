import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('for-in, for-of and for await', () => {
  it('for-of is protected by one region', () => {
    expect(irOf(`for (const x of a) yield x;`)).toMatchInlineSnapshot(`
     ".region 1, .finally L3
     .mark L0 start
         t = yf.iteration(a);
     .mark L1 loop .region 1
         .brfalse L4, (t.step())
     .mark L2 body .region 1
         x = t.value;
         .yield (x)
         .goto L1
     .mark L3 close .handler
         .complete (yf.closeIteration(this, t))
     .mark L4 end loop
         .end"
    `);
  });

  it('for await', () => {
    expect(irOf(`for await (const x of a) b(x);`)).toMatchInlineSnapshot(`
     ".region 1, .loop
     .mark L0 start
         .open L2, L3, (a)
     .mark L1 loop .region 1
         .next
     .mark L2 item .region 1
         x = this.value;
         b(x);
         .goto L1
     .mark L3 end loop
         .end"
    `);
  });

  it('for-in needs no protection', () => {
    expect(irOf(`for (const k in a) yield k;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = yf.enumerate(a);
     .mark L1 loop
         .brfalse L3, (t.step())
     .mark L2 body
         k = t.value;
         .yield (k)
         .goto L1
     .mark L3 end loop
         .end"
    `);
  });

  it('iterators are closed', () =>
    expectSame(`
      const mk = () => {
        let i = 0;
        return {
          [Symbol.iterator]() {
            return this;
          },
          next() {
            return { value: ++i, done: i > 3 };
          },
          return(v) {
            log('ret', arguments.length);
            return {};
          },
        };
      };
      async function* g() {
        for (const x of mk()) {
          yield x;
        }
        try {
          for (const x of mk()) {
            yield x;
            throw 'b';
          }
        } catch (e) {
          log(e);
        }
        for (const x of mk()) {
          yield x;
          break;
        }
        o: for (const y of [1, 2]) {
          for (const x of mk()) {
            yield x;
            continue o;
          }
        }
        for (var v of mk()) {
          if (v == 2) break;
        }
        log(v);
        for (const x of mk()) {
          try {
            yield x;
            return 'rv';
          } finally {
            log('inner');
          }
        }
      }
    `));

  it('async iterators are closed', () =>
    expectSame(`
      const mk = (r) => {
        let i = 0;
        return {
          [Symbol.asyncIterator]() {
            return this;
          },
          next() {
            return Promise.resolve({ value: ++i, done: i > 3 });
          },
          return: r,
        };
      };
      async function* g() {
        try {
          for await (const x of mk(() => 1)) {
            yield x;
            break;
          }
        } catch (e) {
          log(e);
        }
        try {
          for await (const x of mk(() => 1)) {
            yield x;
            throw 'own';
          }
        } catch (e) {
          log(e);
        }
        try {
          for await (const x of mk(() => {
            throw 'rt';
          })) {
            yield x;
            break;
          }
        } catch (e) {
          log(e);
        }
        try {
          for await (const x of mk(() => Promise.reject('rj'))) {
            yield x;
            throw 'own';
          }
        } catch (e) {
          log(e);
        }
        for await (const x of mk(null)) {
          yield x;
          break;
        }
        for await (const [a, b = yield 'd'] of [[1], [2, 3]]) log(a, b);
        try {
          for await (const { x } of [null]) yield;
        } catch (e) {
          log(e);
        }
        try {
          for await (const x of 5) yield;
        } catch (e) {
          log(e);
        }
        try {
          for await (const x of {
            [Symbol.asyncIterator]() {
              return 1;
            },
          })
            yield;
        } catch (e) {
          log(e);
        }
        var q;
        for await (q of [1, Promise.resolve(2)]) yield q;
        log(q);
        const o = {};
        for await (o[yield 'k'] of ['v']) log(o);
        for await (const x of mk(() => {
          log('R');
          return {};
        })) {
          return x;
        }
      }
    `));

  it('keys and items that change meanwhile', () =>
    expectSame(`
      async function* g() {
        const m = new Map([
          [1, 2],
          [3, 4],
        ]);
        for (const [k, v] of m) {
          yield k + v;
          m.delete(3);
        }
        const a = [1, 2];
        for (const x of a) {
          if (a.length < 4) a.push(x * 10);
          yield x;
        }
        const o = { a: 1, b: 2, c: 3 };
        for (const k in o) {
          yield k;
          delete o.b;
          o.d = 1;
        }
        class P {}
        P.prototype.inh = 1;
        const p = new P();
        p.own = 1;
        for (const k in p) yield k;
        for (const k in 'ab') yield k;
        for (const k in 5) yield k;
        for (let k in { x: 1 }) {
          const f = () => k;
          yield f();
        }
        for (const c of 'h\\u{1F600}i') yield c;
        for (const k in null) yield;
        for (const k in undefined) yield;
        for (var kk in { z: 1 });
        log(kk);
        var arr = [];
        arr[2] = 1;
        for (var ii in arr) yield ii;
      }
    `));

  it('errors of closing', () =>
    expectSame(`
      async function* g() {
        const fin = [];
        try {
          for (const x of [1, 2, 3])
            try {
              yield x;
            } finally {
              fin.push(x);
              if (x === 2) throw 'in fin';
            }
        } catch (e) {
          yield [e, fin];
        }
        try {
          for await (const x of (async function* () {
            try {
              yield 1;
              yield 2;
            } finally {
              log('inner closed');
              await 0;
              log('really');
            }
          })()) {
            yield x;
            if (x === 1) break;
          }
        } finally {
          log('end');
        }
        try {
          for await (const x of (async function* () {
            try {
              yield 1;
            } finally {
              throw 'close err';
            }
          })()) {
            break;
          }
        } catch (e) {
          log(e);
        }
        try {
          for await (const x of (async function* () {
            try {
              yield 1;
            } finally {
              throw 'close err';
            }
          })()) {
            throw 'body err';
          }
        } catch (e) {
          log(e);
        }
      }
    `));

  it('targets without declaration', () =>
    expectSame(`
      async function* g() {
        const o = { a: 1, b: 2, c: 3 };
        for (const k in o) {
          yield k;
          delete o.b;
        }
        for (var k2 in { x: 1 }) yield k2;
        log(k2);
        for (k2 in null) yield 1;
        const p = {};
        for (p[await 'z'] in { q: 1 }) yield p.z;
      }
    `));
});
