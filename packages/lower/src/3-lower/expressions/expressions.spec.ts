import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('expressions', () => {
  it('operands before a suspension are stored, those behind it stay in place', () => {
    expect(irOf(`a(b(), c, b.d, yield b(), c());`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = b();
         t_1 = b.d;
         .yield (b())
     .mark L1 after yield
         a(t, c, t_1, this.value, c());
         .end"
    `);
  });

  it('constants and parameters that never change are not stored', () => {
    expect(irOf(`a(1, 'x', this, () => b, c, yield);`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (void 0)
     .mark L1 after yield
         a(1, 'x', self, () => b, c, this.value);
         .end"
    `);
  });

  it('a variable that is assigned somewhere is stored', () => {
    expect(
      irOf(`
      let x = 1;
      a(x, (x = 2), yield x, x);
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         x = 1;
         t = x;
         t_1 = x = 2;
         .yield (x)
     .mark L1 after yield
         a(t, (t_1), this.value, x);
         .end"
    `);
  });

  it('spreads are read before the suspension', () => {
    expect(irOf(`a(...b, yield c, ...b);`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = [...b];
         .yield (c)
     .mark L1 after yield
         a(...t, this.value, ...b);
         .end"
    `);
  });

  it('&& suspends only on one side', () => {
    expect(irOf(`const x = (yield a) && (yield b);`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         t = this.value;
         .brfalse L4, (t)
     .mark L2 right side
         .yield (b)
     .mark L3 after yield
         t = this.value;
     .mark L4 end
         x = t;
         .end"
    `);
  });

  it('an unused conditional leaves no variable', () => {
    expect(irOf(`a ? yield b : c();`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .brfalse L2, (a)
     .mark L1 then
         .yield (b)
         .goto L3
     .mark L2 else
         c();
     .mark L3 end
         .end"
    `);
  });

  it('a choice stays one expression if nothing but its test suspends', () => {
    expect(
      irOf(`
      (yield a) ? b() : c();
      const x = (yield b) && c(() => 1);
      return f((yield c) ?? x, ((yield) || a).b());
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         this.value ? b() : c();
         .yield (b)
     .mark L2 after yield
         x = this.value && c(() => 1);
         t = f;
         .yield (c)
     .mark L3 after yield
         t_1 = this.value ?? x;
         .yield (void 0)
     .mark L4 after yield
         .return (t(t_1, ((this.value || a)).b()))"
    `);
  });

  it('the value of such a choice is there before what comes behind it runs', () => {
    expect(irOf(`a(((yield b) || c()), yield)`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (b)
     .mark L1 after yield
         t = this.value || c();
         .yield (void 0)
     .mark L2 after yield
         a((t), this.value);
         .end"
    `);
    expect(irOf(`a((yield, (yield b) || c.d)(), ((yield) && b)[c()])`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (void 0)
     .mark L1 after yield
         .yield (b)
     .mark L2 after yield
         t = ((0, this.value || c.d))();
         .yield (void 0)
     .mark L3 after yield
         a(t, ((this.value && b))[c()]);
         .end"
    `);
  });

  it('a comma drops all but its last value', () => {
    expect(irOf(`const x = (a(), yield b, c());`)).toMatchInlineSnapshot(`
     ".mark L0 start
         a();
         .yield (b)
     .mark L1 after yield
         x = (0, c());
         .end"
    `);
  });

  it('order of reads', () =>
    expectSame(`
      async function* g() {
        let a = 1;
        log([a, a++, yield a, a]);
        const f = (...x) => x;
        log(f(a, (a = 5), yield a, a));
        let b = 1;
        b = b + ((b = 3), yield b) + b;
        log(b);
        const o = { v: 1 };
        log(o.v + ((o.v = 2), yield 1) + o.v);
      }
    `));

  it('each operand is evaluated once, left to right', () =>
    expectSame(`
      const T = (n) => {
        log(n);
        return {
          get v() {
            log('get ' + n);
            return n;
          },
          set v(x) {
            log('set ' + n + ' ' + x);
          },
          f(...a) {
            log('call ' + n + ' ' + a);
            return n;
          },
        };
      };
      async function* g() {
        T('a').v = yield T('b').v;
        T('c').v += yield T('d').v;
        T('e').f(T('f').v, yield 1, T('h').v);
        [T('i').v, T('j').v] = [T('k').v, yield 2];
        ({ a: T('l').v, b: T('m').v = yield 3 } = { a: 1 });
        new (class {
          constructor(...a) {
            log(a);
          }
        })(T('n').v, yield 4, T('o').v);
        T('p').v = T('q').v = yield 5;
        T('r')[(T('s').v, 'v')] = (T('t'), yield 6);
        log(T('u').v + T('v').v * (yield 7) + T('w').v);
        T('x').v &&= yield 8;
        for (T('y').v of [T('z').v, 2]) yield 9;
        for (T('A').v in { k: 1 }) yield 10;
        T('B').v++;
        (yield T('C')).v++;
        log(T('D').v, T('E').v ?? (yield), T('F').v);
      }
    `));

  it('choices', () =>
    expectSame(`
      async function* g() {
        log((yield 1) ? await 2 : yield 3);
        log((await 0) || (yield 4));
        log(null ?? (yield 5));
        log((1, yield 6, await 7));
        log(!(yield 8));
        log(typeof (yield 9));
        log([1, , yield 1, ...[2, 3]]);
        log({
          a: 1,
          b: yield 2,
          [yield 'k']: 3,
          ...{ z: 1, q: await 4 },
          m() {
            return 1;
          },
          get gg() {
            return 5;
          },
        });
      }
    `));

  it('conversions happen where the operator stands', () =>
    expectSame(`
      async function* g() {
        let a = 1;
        const f = () => a++;
        log(a + (f(), yield a) + a);
        log([a, f(), yield, a]);
        let s = 's';
        s += ((s = 't'), yield s);
        log(s);
        log(\`\${a}\${f()}\${yield}\${a}\`);
        const v = {
          valueOf() {
            log('vo');
            return 1;
          },
          toString() {
            log('tos');
            return 'S';
          },
        };
        log(v + (yield 1));
        log(\`\${v}-\${yield 2}-\${v}\`);
        log(v < (yield 3), v == (yield 4));
        log(-v + (yield 5));
        log(typeof undeclared, typeof (yield 1, undeclared2()));
        function undeclared2() {}
      }
    `));

  it('array, object and argument spreads', () =>
    expectSame(`
      async function* g() {
        const it = {};
        log([...it2(), yield 1, ...it2()]);
        function* it2() {
          log('start');
          yield 'a';
          log('end');
        }
        log(Math.max(...(it2.length ? [] : [1]), yield 2));
        const o = {
          a: 1,
          get b() {
            log('getb');
            return 2;
          },
        };
        log({ ...o, c: yield 3, ...{ d: log('d') } });
        log({ ...null, __proto__: { inh: await 1 }, x: yield 4 }.inh);
        log({ __proto__: null, [yield 'q']: 1 }.toString);
        const { a, ...rest } = { ...o, z: yield 1 };
        log(a, rest);
        new (class {
          constructor(...a) {
            log(a);
          }
        })(...[1], yield 5, ...[2]);
      }
    `));

  it('templates, tags, import() and operators', () =>
    expectSame(`
      async function* g() {
        const tag = (s, ...v) => {
          (tag.seen ??= []).push(s);
          return v;
        };
        for (let i = 0; i < 2; i++) log(tag\`a\${yield i}b\`);
        log(tag.seen[0] === tag.seen[1]);
        const o = {
          t(s) {
            return this === o;
          },
        };
        log(o.t\`\${yield 1}\`);
        log(o?.t);
        log(await import('fs').then((m) => typeof m), typeof (yield 2));
        log(await (await (yield await 1), 2));
        log(void (yield 3), !(yield 4), -(await 5));
        log((yield 1) in { a: 1 }, 'x' in (yield { x: 1 }, { x: 1 }));
        log((yield 1) ** 2, (yield []) instanceof Array);
      }
    `));

  it('suspensions in every position of a statement', () =>
    expectSame(`
      async function* g() {
        if (yield 1) {
        }
        if (((yield 1) && !(yield 2)) || (yield 3)) log('t');
        else log('f');
        while (!(yield 'w'));
        for (; !(yield 'x'); yield 'u');
        switch (yield 's') {
          case yield 'c1':
            log('c1');
          case yield 'c2':
            log('c2');
            break;
          default:
            log('def');
        }
        const a = (yield) ?? (yield),
          b = (yield)?.x?.[yield];
        log(a, b);
        log((yield 1, yield 2) + (yield 3));
        throw (yield 'th') ? new Error('A') : new Error('B');
      }
    `));

  it('update expressions and literals', () =>
    expectSame(`
      async function* g() {
        let x;
        const o = { p: 1 };
        x = o.p = yield 1;
        log(x, o);
        x = [yield 2, ...(yield 3, [1]), ,];
        log(x.length);
        o[yield 4] = yield 5;
        log(o);
        o[yield 6] ??= o[yield 7] = yield 8;
        log(o);
        (await o).z = 1;
        (yield o).y = yield 9;
        log(o);
        delete (yield o).y;
        delete o[yield 'z'];
        log(o);
        typeof (await x);
        void (await 1);
        log((await o.p) + (await o.q), -(yield 1) + +(yield 2));
        x = await (async () => {
          return await 5;
        })();
        log(x, \`\${await 1}\${yield \`n\${yield 2}\`}\`);
        log(
          new Date(yield 0).getTime(),
          new (yield Array, Array)(3).length,
          new (await Array)(yield 2).length,
        );
        log(yield* [], (yield* [1]) ?? 'u');
        log(((x = 1), (x += yield), x));
        log(((a, b) => [a, b])(...[yield 1], yield 2));
        log(\`a\${1}\${(x++, 'b')}\${yield}\${x}\`);
      }
    `));
});
