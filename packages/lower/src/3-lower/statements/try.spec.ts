import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('try', () => {
  it('catch', () => {
    expect(
      irOf(`
      try {
        yield a;
      } catch (e) {
        b(e);
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .catch L3
     .mark L0 start
     .mark L1 try .region 1
         .yield (a)
     .mark L2 after yield .region 1
         .goto L4
     .mark L3 catch .handler
         e = this.value;
         {
           b(e);
         }
     .mark L4 end try
         .end"
    `);
  });

  it('catch and finally', () => {
    expect(
      irOf(`
      try {
        yield a;
      } catch {
        b();
      } finally {
        c();
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L5
     .region 2 in 1, .catch L3
     .mark L0 start
     .mark L1 try .region 2
         .yield (a)
     .mark L2 after yield .region 2
         .goto L4
     .mark L3 catch .region 1 .handler
         {
           b();
         }
     .mark L4 end try .region 1
         .enter
     .mark L5 finally .handler
         t = this.value;
         {
           c();
         }
         .brtrue L7, (t)
     .mark L6 end
         .end
     .mark L7 complete
         .complete (yf.complete(this, t))"
    `);
  });

  it('errors and values on their way out', () =>
    expectSame(`
      async function* g() {
        try {
          try {
            yield 1;
          } catch (e) {
            log('c', e);
            throw 'from c';
          } finally {
            log('f1');
          }
        } catch (e) {
          log('outer', e);
          yield e;
        } finally {
          log('f2');
          await 0;
          yield 'f2';
        }
        try {
          return 'R1';
        } finally {
          try {
            throw 'x';
          } catch {
            log('swallowed');
          }
        }
      }
    `));

  it('loops, throws and finally', () =>
    expectSame(`
      async function* g() {
        for (let n = 0; n < 4; n++) {
          try {
            if (n === 0) continue;
            if (n === 1) throw 'T' + n;
            if (n === 2) {
              yield 'two';
              break;
            }
            yield n;
          } catch (e) {
            yield e;
            continue;
          } finally {
            log('n' + n);
            if (n === 1) {
              yield 'nf';
            }
          }
          log('tail' + n);
        }
        log('out');
        lbl: try {
          try {
            break lbl;
          } finally {
            yield 'lf';
          }
        } catch (e) {
          log('no');
        } finally {
          log('lff');
        }
      }
    `));

  it('a rejection is caught, a value returned is awaited inside', () =>
    expectSame(`
      async function* g() {
        try {
          await 1;
          return Promise.reject('rej');
        } catch (e) {
          log('c', e);
          yield e;
        } finally {
          log('fin');
        }
      }
    `));

  it('catch parameters and patterns', () =>
    expectSame(`
      async function* g() {
        try {
          throw { m: 1 };
        } catch ({ m, n = yield 5 }) {
          log([m, n]);
        }
        try {
          throw 1;
        } catch {
          yield 'nc';
        }
        var e = 9;
        try {
          throw 2;
        } catch (e) {
          yield e;
          e = 3;
          log(e);
        }
        log(e);
        const fs = [];
        for (let i = 0; i < 2; i++) {
          try {
            throw i;
          } catch (er) {
            fs.push(() => er);
            yield er;
          }
        }
        log(fs.map((f) => f()));
      }
    `));

  it('catch parameters that closures see', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          try {
            if (i) throw i;
            fs.push(() => i);
            yield 't';
          } catch (e) {
            let l = e + 1;
            fs.push(() => [e, l, i]);
            yield e;
          } finally {
            let f = 'f' + i;
            fs.push(() => f);
            yield f;
          }
        }
        log(fs.map((f) => f()));
      }
    `));
});
