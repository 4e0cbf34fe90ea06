import { visit } from '../../testing/invariants';
import { expectSame } from '../../testing/native';
import { irOf, lowerScript, parsed } from '../../testing/text-host';

describe('statements', () => {
  it('if', () => {
    expect(
      irOf(`
      if (yield a) b();
      else {
        c();
        yield 2;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         .brfalse L3, (this.value)
     .mark L2 then
         b();
         .goto L4
     .mark L3 else
         c();
         .yield (2)
     .mark L4 end if
         .end"
    `);
  });

  it('a leaf is moved whole', () => {
    expect(
      irOf(`
      if (a) {
        for (const x of b) c(x);
      }
      yield 1;
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         if (a) {
           for (const x of b) c(x);
         }
         .yield (1)
     .mark L1 after yield
         .end"
    `);
  });

  it('a jump out of a leaf goes on with another state', () => {
    expect(
      irOf(`
      for (const x of a) {
        if (x) continue;
        yield x;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L3
     .mark L0 start
         t = yf.iteration(a);
     .mark L1 loop .region 1
         .brfalse L4, (t.step())
     .mark L2 body .region 1
         x = t.value;
         if (x) continue;
         .leave L1, (continue;)
         .yield (x)
         .goto L1
     .mark L3 close .handler
         .complete (yf.closeIteration(this, t))
     .mark L4 end loop
         .end"
    `);
  });

  it('return without a value, and with one', () => {
    expect(
      irOf(`
      if (yield a) return;
      return b;
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         .brfalse L3, (this.value)
     .mark L2 then
         .end
     .mark L3 end if
         .return (b)"
    `);
  });

  it('throw', () => {
    expect(irOf(`throw yield a;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (a)
     .mark L1 after yield
         .throw (this.value)"
    `);
  });

  it('a delegation', () => {
    expect(irOf(`const x = yield* a;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .delegate (yf.delegate(this, a))
     .mark L1 resume
         x = this.value;
         .end"
    `);
  });

  it('small ones', () =>
    expectSame(`
      async function* g() {
        debugger;
        {
        }
        var a = 1,
          b;
        let c;
        const d = yield 1,
          e = d;
        log(a, b, c, d, e);
        var f = function fn() {
          return typeof fn;
        };
        log(f());
        x:;
        if (a);
        else yield;
        yield 2;
        \`\${yield 3}\`;
        [yield 4];
        ({ a: yield 5 });
        (a, yield 6, b);
        !(function () {
          log('iife');
        })();
        +(yield 7);
        yield yield yield 8;
        await (yield await 9);
        yield (yield 10) + (await 11);
        return void 0;
      }
    `));

  it('nested generators, async functions and generators', () =>
    expectSame(`
      async function* g() {
        const out = [];
        async function helper(x) {
          for (const y of [1, 2]) {
            try {
              if (y === 2) return (await x) + y;
            } finally {
              out.push(y);
            }
          }
        }
        function* sync() {
          const r = yield 1;
          log(r);
          return 2;
        }
        const it = sync();
        it.next();
        log(it.next('s'));
        log(await helper(5), out);
        async function* nested(n) {
          if (n > 0) {
            yield n;
            yield* nested(n - 1);
          }
        }
        yield* nested(3);
        const fns = [];
        for await (const v of nested(2)) fns.push(() => v);
        log(fns.map((f) => f()));
        const arrow = async () => {
          for await (const v of nested(1)) return v;
        };
        log(await arrow());
      }
    `));

  it('delegations', () =>
    expectSame(`
      async function* g() {
        const r = yield* (async function* () {
          try {
            const x = yield 1;
            log(x);
            yield 2;
            return 'R';
          } finally {
            log('fin');
            yield 'finy';
          }
        })();
        log(r);
        yield* [];
        try {
          yield* null;
        } catch (e) {
          log(e);
        }
        try {
          yield* (async function* () {
            throw 'D';
          })();
        } catch (e) {
          log(e);
        }
        const v = [yield* [1, 2], yield* 'ab'];
        log(v);
        f(yield* [1], 2);
        function f(...a) {
          log(a);
        }
        return yield* [9];
      }
    `));

  it('labelled functions', () =>
    expectSame(`
      async function* g() {
        log(lf());
        yield 1;
        label: function lf() {
          return 'lf';
        }
        log(lf());
        {
          x: y: function nf() {
            return 'nf';
          }
          yield nf();
        }
        log(nf());
      }
    `));

  it('a with statement that does not suspend', () =>
    expectSame(`
      async function* g() {
        var o = { x: 1 };
        var y = 2;
        with (o) {
          x = 5;
          log(x, y);
          y = 3;
          var x = 7;
        }
        log(o.x, x, y);
        yield;
        with ({ log: (v) => log('W' + v) }) {
          log(1);
        }
      }
    `));
});

describe('what the host does not know', () => {
  /** Compiles a generator whose nodes of one type have become nodes of no known type. */
  function codes(source: string, type: string, unknown: string): string[] {
    const program = parsed(source);
    visit(program, (node) => {
      if (node.type === type) Object.assign(node, { type: unknown });
    });
    return lowerScript(source, undefined, program).diagnostics.map(({ code }) => code);
  }

  it.each([
    ['a statement', 'match: { await a; }', 'LabeledStatement'],
    ['an expression', 'f(new X(await a));', 'NewExpression'],
    ['a target', '[x.y = await a] = [];', 'MemberExpression'],
  ])('%s around a suspension is an error with a code', (_name, body, type) => {
    expect(codes(`async function* g() { ${body} }`, type, 'Unknown')).toEqual(['YF1103']);
  });

  it('is moved as it is elsewhere, beside a jump too', () => {
    const body = 'for (const x of a) { await x; if (x) { debugger; continue; } }';
    expect(codes(`async function* g(a) { ${body} }`, 'DebuggerStatement', 'Unknown')).toEqual([]);
  });
});
