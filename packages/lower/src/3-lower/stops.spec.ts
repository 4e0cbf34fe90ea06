/** With the option `debug`, every statement of the source keeps code where it begins: `void 0;`, a stop, if it has none of its own. */
import { irOf } from '../testing/text-host';

const debugIrOf = (body: string): string => irOf(body, 'async function* g', true);

describe('stops', () => {
  it('stand for labels, jumps, the heads of endless loops and each of several `try`', () => {
    expect(
      debugIrOf(`
      outer: for (;;) {
        try {
          try {
            yield a;
            break outer;
          } catch {}
        } finally {
          b();
        }
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L6
     .region 2 in 1, .catch L5
     .mark L0 start
         void 0;
         void 0;
     .mark L1 loop
         void 0;
     .mark L2 try .region 1
         void 0;
     .mark L3 try .region 2
         .yield (a)
     .mark L4 after yield .region 2
         void 0;
         .goto L8
     .mark L5 catch .region 1 .handler
         {}
         .enter
     .mark L6 finally .handler
         t = $.value;
         {
             b();
           }
         .brtrue L9, (t)
         .goto L1
     .mark L7 outer
         .end
     .mark L8 leave
         .enter L7
         .goto L6
     .mark L9 complete
         .complete (yf.complete($, t))"
    `);
  });

  it('stand for none that begins with code of its own', () => {
    expect(
      debugIrOf(`
      if (yield a) b();
      for (const x of c) yield x;
      return a;
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L7
     .mark L0 start
         .yield (a)
     .mark L1 after yield
         .brfalse L3, ($.value)
     .mark L2 then
         b();
     .mark L3 end if
         t = yf.iteration(c);
     .mark L4 loop .region 1
         .brfalse L8, (t.step())
     .mark L5 body .region 1
         x = yf.uninitialized;
         x = t.value;
         .yield (x)
     .mark L6 after yield .region 1
         .goto L4
     .mark L7 close .handler
         .complete (yf.closeIteration($, t))
     .mark L8 end loop
         .return (a)"
    `);
  });

  it('stand for no block and no declaration, which begin with their parts', () => {
    expect(
      debugIrOf(`
      {
        let x, y = yield a;
        function f() {}
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         x = yf.uninitialized;
         y = yf.uninitialized;
         f_1 = function f() {};
         x = void 0;
         .yield (a)
     .mark L1 after yield
         y = $.value;
         f = f_1;
         .end"
    `);
  });

  it('are kept where nothing leads, and so is the code behind them', () => {
    expect(
      debugIrOf(`
      if (await a) {
        yield b;
        return;
        b();
      }
      try {
      } catch (e) {
        yield e;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .catch L7
     .mark L0 start
         .await (a)
     .mark L1 after await
         .brfalse L5, ($.value)
     .mark L2 then
         .yield (b)
     .mark L3 after yield
         void 0;
         .end
     .mark L4 never
         b();
     .mark L5 end if
         void 0;
     .mark L6 try .region 1
         {
         }
         .goto L9
     .mark L7 catch .handler
         e = $.value;
         .yield (e)
     .mark L8 after yield
     .mark L9 end try
         .end"
    `);
  });

  it('are not there without the option', () => {
    expect(irOf('x: for (;;) { yield; break x; a(); }')).not.toContain('void 0;');
  });
});
