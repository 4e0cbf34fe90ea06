import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('heads of classes', () => {
  it('what moves out of a head in sloppy code says that it is strict', () => {
    expect(irOf(`class C extends f((o.x = 1), yield a) { }`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = f;
         t_1 = (() => {
           'use strict';
           return o.x = 1;
         })();
         .yield (a)
     .mark L1 after yield
         C = class C extends t((t_1), $.value) { };
         .end"
    `);
  });

  it('strict code needs not say it', () => {
    expect(irOf(`'use strict'; class C extends f((o.x = 1), yield a) { }`)).toMatchInlineSnapshot(`
     ".mark L0 start
         t = f;
         t_1 = o.x = 1;
         .yield (a)
     .mark L1 after yield
         C = class C extends t((t_1), $.value) { };
         .end"
    `);
  });

  it('a head that does not suspend stays in its class', () => {
    expect(irOf(`yield; class C extends f((o.x = 1)) { }`)).toMatchInlineSnapshot(`
     ".mark L0 start
         .yield (void 0)
     .mark L1 after yield
         C = class C extends f((o.x = 1)) { };
         .end"
    `);
  });

  it('functions of a head are strict, also in a factory; code behind it is sloppy', () =>
    expectSame(`
      async function* g() {
        let x = 1;
        const call = (f) => f();
        try {
          class C extends (log(call(function () { return [this === undefined, x++] })), (1).x = yield, Object) {}
        } catch (e) { log(e instanceof TypeError) }
        (function () { log(this === undefined, x) })();
      }
    `));
});
