/**
 * With the option `debug`, a branch of the source is one for who counts blocks of what runs. (What V8 says of it:
 * conformance, `counters/v8.spec.ts`.)
 */
import { irOf } from '../testing/text-host';

const debugIrOf = (body: string): string => irOf(body, 'async function* g', true);

describe('with the option debug', () => {
  it('the test of a conditional says the way that it sends', () => {
    expect(debugIrOf('a(b ? yield 1 : c)')).toMatchInlineSnapshot(`
     ".mark L0 start
         void 0;
         .brfalse L3, (b ? 1 : 0)
     .mark L1 then
         .yield (1)
     .mark L2 after yield
         t = $.value;
         .goto L4
     .mark L3 else
         t = c;
     .mark L4 end
         a(t);
         .end"
    `);
  });

  it('the test of `&&` says whether its right side is evaluated', () => {
    expect(debugIrOf('a(b && (yield 1))')).toMatchInlineSnapshot(`
     ".mark L0 start
         t = b;
         .brfalse L3, (t ? 0 || $ : 0 && $)
     .mark L1 right side
         .yield (1)
     .mark L2 after yield
         t = $.value;
     .mark L3 end
         a(t);
         .end"
    `);
  });

  it('a chain is one branch, whatever operators and parentheses are in it', () => {
    expect(debugIrOf('a(b && (c || (yield 1)) && d)')).toMatchInlineSnapshot(`
     ".mark L0 start
         t = b;
         .brfalse L4, (t ? 0 || $ || $ || $ : 0 && $ && $ && $)
     .mark L1 right side
         t = c;
         .brfalse L4, (!t ? 0 && $ || $ || $ : 0)
     .mark L2 right side
         .yield (1)
     .mark L3 after yield
         t = $.value;
     .mark L4 end
         .brfalse L6, (t ? 0 && $ && $ || $ : 0)
     .mark L5 right side
         t = d;
     .mark L6 end
         a(t);
         .end"
    `);
  });

  it('a chain of more than 32 operands stays as it is without the option', () => {
    const long = `a(${'b || '.repeat(32)}(yield 1))`;
    expect(debugIrOf(long)).not.toContain('$ || $');
    expect(debugIrOf(long.replace('b || ', ''))).toContain('$ || $');
  });

  it('what stays one expression is a branch by itself', () => {
    expect(debugIrOf('a((yield 1) ? b : c)')).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (1)
     .mark L1 after yield
         a($.value ? b : c);
         .end"
    `);
  });

  it('the default of a pattern stands in a pattern', () => {
    expect(debugIrOf('[a = yield 1] = b')).toMatchInlineSnapshot(`
     ".region 1, .finally L5
     .mark L0 start
         t = b;
         t_1 = yf.iteration(t);
     .mark L1 try .region 1
         t_2 = t_1.step() ? t_1.value : void 0;
         .brfalse L4, (t_2 === void 0)
     .mark L2 default .region 1
         ({ 'value': t_2 = 1 } = {});
         .yield (1)
     .mark L3 after yield .region 1
         t_2 = $.value;
     .mark L4 given .region 1
         a = t_2;
         .goto L6
     .mark L5 close .handler
         .complete (yf.closeIteration($, t_1))
     .mark L6 pattern
         t_1.close();
         .end"
    `);
  });

  it('a clause is entered by a `switch`, chosen or run on into', () => {
    expect(
      debugIrOf(`
      switch (a) {
        case b:
          yield 1;
        case 2:
        default:
          c();
          break;
        case yield 3:
          b();
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         t = 2;
         .brfalse L2, (a === b)
     .mark L1 match
         t = 0;
         .goto L7
     .mark L2 no match
         .brfalse L4, (a === 2)
     .mark L3 match
         t = 1;
         .goto L7
     .mark L4 no match
         .yield (3)
     .mark L5 after yield
         .brfalse L7, (a === $.value)
     .mark L6 match
         t = 3;
     .mark L7 enter
         switch (a) {
           case b:
             yield 1;
           case 2:
           default:
             c();
             break;
           case yield 3:
             b();
         }
         .leave L8, (yield 1;)
         .leave L10, (c();)
         .leave L11, (b();)
         .goto L12
     .mark L8 case
         .yield (1)
     .mark L9 after yield
         t = 1;
         .goto L7
     .mark L10 default
         c();
         void 0;
         .goto L12
     .mark L11 case
         b();
     .mark L12 end switch
         .end"
    `);
  });

  it('the body of a loop is apart from an assignment that may throw', () => {
    expect(debugIrOf('for (a.b of c) yield 1')).toMatchInlineSnapshot(`
     ".region 1, .finally L5
     .mark L0 start
         t = yf.iteration(c);
     .mark L1 loop .region 1
         .brfalse L6, (t.step())
     .mark L2 body .region 1
         a.b = t.value;
     .mark L3 body .region 1
         .yield (1)
     .mark L4 after yield .region 1
         .goto L1
     .mark L5 close .handler
         .complete (yf.closeIteration($, t))
     .mark L6 end loop
         .end"
    `);
    expect(debugIrOf('for (const x of c) yield 1').match(/ body /g)).toHaveLength(1);
  });

  it.each([
    ['function () {}', true],
    ['function () { x(); }', false],
    ['() => () => x', false],
    ['function () { var x; x(); }', true],
    ['function () { { var x; } x(); }', true],
    ['function () { { let x; } x(); }', false],
    ['function () { { let x; x(); } }', true],
    ['function (x) { x(); }', true],
    ['function (a = x) { var x; }', false],
    ['function x() {}', false],
    ['function () { try {} catch (x) { x(); } }', true],
    ['function () { eval(""); }', false],
  ])(
    'a function that lost its name has it from a variable, if it refers to none of that name: %s',
    (text, isFromVariable) => {
      const ir = debugIrOf(`[x = ${text}, b = yield] = a`);
      expect(/\(x\) => \{\s*x = /.test(ir)).toBe(isFromVariable);
    },
  );
});
