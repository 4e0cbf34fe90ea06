import { graphOf } from '../testing/text-host';
import { expectSame } from '../testing/native';

/** The names that become hoisted variables of a generator's body. */
function hoisted(body: string): readonly string[] {
  return graphOf(`async function* g(a, b, c) { ${body} }`).variables;
}

describe('scope analysis', () => {
  it('hoists var, let, const and class of the body under their own names', () => {
    expect(hoisted('var x; let y; const z = 1; class C {} yield x;')).toEqual(['x', 'y', 'z', 'C']);
  });

  it('leaves what a leaf declares where it is', () => {
    expect(hoisted('{ let x = 1; b(x); } const f = () => { var y; return y; }; yield f;')).toEqual([
      'f',
    ]);
  });

  it('hoists the vars of a leaf', () => {
    expect(hoisted('for (var i = 0; i < 2; i++) { var j = i; } yield j;')).toEqual(['i', 'j']);
  });

  it('tells bindings of the same name apart', () =>
    expectSame(`
      async function* g(x = 1) {
        var y = x;
        {
          let y = 2;
          yield y;
          {
            let y = 3;
            yield y;
            log(y);
          }
          log(y);
        }
        log(y);
        for (const y of [7]) {
          yield y;
        }
        for (const y of [8]) {
          yield y;
        }
        log(y);
        let z = 'o';
        if (1) {
          let z = 'i';
          yield z;
        }
        log(z);
      }
    `));

  it('tells parameters from variables of the body of the same name', () =>
    expectSame(`
      async function* g(x, y = () => x) {
        var x = 'v',
          w;
        yield x;
        log(y());
        function y2() {
          return x;
        }
        log(y2());
        var y = 1;
        log(y);
      }
    `));

  it('keeps separate scopes of parameters and body', () =>
    expectSame(`
      async function* g(x, f = () => x) {
        var x;
        log(x);
        x = 'body';
        yield x;
        log(f());
        {
          let x = 'blk';
          log(f());
          yield;
        }
      }
    `));

  it('keeps `this`, `arguments` and `new.target` those of the generator', () =>
    expectSame(`
      async function* g() {
        const self = this;
        log(this === globalThis || this === undefined, new.target);
        yield* (async function* () {
          yield this === self;
          yield 1;
        })();
        const o = {
          async *m() {
            yield this === o;
            const f = () => this;
            log(f() === o);
          },
        };
        yield* o.m();
        const ar = () => {
          log(arguments[0]);
          return this === self;
        };
        log(ar());
        log(
          (function () {
            return new.target;
          })(),
          typeof new (function () {
            this.t = new.target;
          })().t,
        );
      }
    `));

  it('lets sloppy functions out of their blocks (Annex B)', () =>
    expectSame(`
      async function* g() {
        log(typeof f);
        {
          log(f());
          function f() {
            return 1;
          }
          yield 1;
          f = 5;
          log(f);
        }
        log(typeof f);
        if (1) {
          function h() {
            return 2;
          }
          yield;
        }
        log(h());
        switch (1) {
          case 1:
            function k() {
              return 3;
            }
            yield;
        }
        log(k());
        for (let i = 0; i < 2; i++) {
          yield;
          function lp() {
            return i;
          }
          log(lp());
        }
        log(lp());
        {
          let q = 1;
          {
            function q() {}
          }
          log(typeof q);
          yield;
        }
        log(typeof q);
      }
    `));

  it('keeps functions of a block in strict code in it', () =>
    expectSame(`
      async function* g() {
        'use strict';
        {
          function f() {}
          yield;
        }
        log(typeof f);
        {
          function f() {
            return 1;
          }
          log(f());
        }
        function outer() {
          return inner();
          function inner() {
            return 'in';
          }
        }
        yield outer();
      }
    `));

  it('keeps functions in their block where a declaration of that name stands outside', () =>
    expectSame(`
      async function* g(a) {
        let c = 1;
        {
          function c() {}
        }
        yield;
        log(c);
        {
          function a() {}
        }
        log(a);
        yield;
        for (const q of [1]) {
          {
            function q() {}
          }
          log(q);
        }
        {
          let z = 1;
          {
            {
              function z() {}
            }
            log(z);
          }
        }
        {
          {
            function w() {
              return 'w';
            }
          }
          let v = typeof w;
          log(v);
        }
        log(w());
      }
    `));

  it('copies a block’s function over the function of that name outside', () =>
    expectSame(`
      async function* g() {
        function d() {
          return 'o';
        }
        {
          function d() {
            return 'i';
          }
        }
        yield;
        log(d());
        var e = 1;
        {
          log(typeof e);
          function e() {}
          log(typeof e);
        }
        log(typeof e);
        switch (1) {
          case 1:
            function s() {
              return 's';
            }
        }
        log(s());
        log(typeof late);
        yield;
        {
          function late() {}
        }
        log(typeof late);
        try {
          throw 1;
        } catch (x) {
          {
            function x() {}
          }
          log(x);
        }
        log(typeof x);
      }
    `));

  it('lets only plain functions out', () =>
    expectSame(`
      async function* g() {
        {
          function* a() {}
          async function b() {}
          function c() {}
          class d {}
        }
        log(typeof a, typeof b, typeof c, typeof d);
        yield;
        if (1) {
          function e() {
            return e.name;
          }
        }
        log(e());
        while (1) {
          function h() {
            return 'h';
          }
          break;
        }
        log(h());
        yield;
      }
    `));

  it('finds labels, also those before labels', () =>
    expectSame(`
      async function* g() {
        a: b: for (let i = 0; i < 3; i++) {
          if (i === 1) continue a;
          yield i;
          if (i === 2) continue b;
        }
        a: {
          b: {
            yield 1;
            break a;
          }
          log('no');
        }
        c: if (yield) {
          break c;
        } else {
          log('e');
          break c;
          log('no');
        }
        d: try {
          yield;
          break d;
        } finally {
          log('df');
        }
        e: switch (1) {
          case 1:
            for (;;) {
              yield;
              break e;
            }
        }
        f: for (const x of [1, 2]) {
          for (;;) {
            if (x === 1) {
              yield x;
              continue f;
            }
            break f;
          }
        }
        while (true) {
          h: {
            if (yield) break h;
            break;
          }
          break;
        }
        log('end');
      }
    `));
});
