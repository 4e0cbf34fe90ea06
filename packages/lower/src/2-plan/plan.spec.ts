import { lower as lowered } from '../testing/text-host';
import { expectSame } from '../testing/native';

describe('what becomes of bindings', () => {
  it('names of disjoint blocks share a variable where no closure sees it', () => {
    const output = lowered(
      'async function* g(a) { { let x = 1; yield x; } { let x = 2; yield x; } }',
    );
    expect(output).toContain('var x;');
  });

  it('a name that means something else in the function is not taken', () => {
    const output = lowered('async function* g(x) { { let x = 1; yield x; } yield x; }');
    expect(output).toContain('var x_1;');
  });

  it('names of disjoint blocks do not see each other’s values', () =>
    expectSame(`
      async function* g() {
        {
          let a = 1;
          yield a;
        }
        {
          let a;
          log(a);
          yield a;
        }
        for (const e of [1]) yield e;
        for (const e of [2]) yield e;
        try {
          throw 3;
        } catch (e) {
          yield e;
        }
        {
          const e = 4;
          log(() => e);
          yield e;
        }
        {
          let a = 9;
          const f = () => a;
          yield f();
        }
        {
          let a;
          log(a);
          yield;
          a = 1;
        }
        var a = 'v';
        log(a);
        {
          let a;
          yield a;
        }
      }
    `));

  it('names of nested blocks and of free variables stay apart', () =>
    expectSame(`
      async function* g(a) {
        {
          let a = 2;
          yield a;
          {
            let a = 3;
            yield a;
            log(a);
          }
          log(a);
        }
        log(a);
        {
          let arguments2 = 1;
          let log2 = log;
          {
            let log = (x) => log2('L' + x);
            log(1);
            yield;
            log(2);
          }
          log(3);
        }
        {
          const state = 3,
            $ = 4,
            t = 5,
            scope = 6,
            machine = 7;
          yield state + $ + t + scope + machine;
          log(() => state);
        }
        let undefined2;
        log(undefined2);
        {
          let undefined = 5;
          yield undefined;
        }
        for (let i = 0; i < 2; i++) {
          let q;
          if (i) log(q);
          q = i;
          yield q;
        }
      }
    `));

  it('a variable of a block is undefined again on entry', () =>
    expectSame(`
      async function* g() {
        for (let i = 0; i < 2; i++) {
          let v;
          log(v);
          v = i;
          let w = i;
          yield;
          if (i === 0) continue;
          log(v, w);
        }
        {
          class A {
            static n = 'a';
          }
          yield A.n;
        }
        {
          class A {
            static n = 'b';
          }
          yield A.n;
          log(A.name);
        }
        const A = 1;
        log(A);
        let x = 1;
        {
          let x = x2();
          function x2() {
            return 7;
          }
          yield x;
        }
        switch (1) {
          case 1: {
            let x = 5;
            yield x;
          }
          default:
            log(x);
        }
      }
    `));

  it('closures in a loop get the bindings of their iteration', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0, j = 10; i < 3; i++, j--) {
          fs.push(() => [i, j]);
          yield i;
          if (i === 1) {
            i++;
            j = 99;
          }
        }
        log(fs.map((f) => f()));
      }
    `));

  it('closures in the head of a for get bindings of their own', () =>
    expectSame(`
      async function* g() {
        let i = 100;
        const fs = [];
        for (let i = 0, n = (fs.push(() => i), 2); i < n; fs.push(() => i), i++) {
          fs.push(() => i);
          {
            let i = 'shadow';
            fs.push(() => i);
            yield i;
          }
        }
        log(
          fs.map((f) => f()),
          i,
        );
      }
    `));

  it('closures in while, do, for-in, for-of and for await too', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        let n = 0;
        do {
          let x = n;
          fs.push(() => x);
          if (n === 1) {
            n++;
            continue;
          }
          yield x;
          x += 10;
        } while (++n < 4);
        log(fs.map((f) => f()));
        for (const k in { a: 1, b: 2 }) {
          fs.length = 0;
          for (let q = 0; q < 2; q++) fs.push(() => k + q);
          yield k;
          log(fs.map((f) => f()));
        }
        for await (const z of [1, 2]) {
          fs.push(() => z);
          yield z;
        }
        log(fs.map((f) => f()));
      }
    `));

  it('closures over bindings of several loops', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          for (const j of [10, 20]) {
            fs.push(
              () => () => i + j,
              function n(k) {
                return k ? n(0) + i : j;
              },
            );
          }
          if (i) {
            let deep = i * 100;
            {
              let deeper = deep + 1;
              fs.push(() => [deep++, deeper++, i]);
            }
            yield;
          }
          yield i;
        }
        log(
          fs.map((f) => {
            const r = f(1);
            return typeof r === 'function' ? r() : r;
          }),
        );
      }
    `));

  it('var is one binding in all iterations', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (var i = 0; i < 2; i++) {
          fs.push(() => i);
          yield;
        }
        log(fs.map((f) => f()));
        for (let i = 0; i < 2; i++) {
          var z = i;
          fs.push(() => z);
          yield;
        }
        log(fs.map((f) => f()));
      }
    `));

  it('dead zone: a read before the declaration throws', () =>
    expectSame(`
      async function* g() {
        try {
          log(x);
        } catch (e) {
          log(e);
        }
        let x = yield 1;
        log(x);
        {
          try {
            f();
          } catch (e) {
            log(e);
          }
          const y = yield 2;
          function f() {
            return y;
          }
          log(f());
        }
        try {
          log(typeof q);
        } catch (e) {
          log(e);
        }
        let q;
        log(q);
        try {
          z = 3;
        } catch (e) {
          log(e);
        }
        class z {}
        yield z.name;
        {
          const r = () => r;
          log(r().name);
          yield 5;
        }
      }
    `));

  it('dead zone: in each iteration anew', () =>
    expectSame(`
      async function* g() {
        for (let i = 0; i < 2; i++) {
          if (i === 0) {
            try {
              use();
            } catch (e) {
              log(e);
            }
          }
          const v = yield i;
          function use() {
            return v;
          }
          log(use());
        }
      }
    `));

  it('dead zone: between the clauses of a switch', () =>
    expectSame(`
      async function* g() {
        switch (yield) {
          case undefined:
            let q;
            log(q);
            q = 1;
          case 5:
            log(q);
            yield q;
            break;
          case 7:
            try {
              q;
            } catch (e) {
              log(e);
            }
        }
        switch (9) {
          case 1:
            let z = 1;
          default:
            try {
              z;
              log('bad');
            } catch (e) {
              log(e);
            }
            yield;
            try {
              z = 1;
              log('bad');
            } catch (e) {
              log(e);
            }
          case 2:
            try {
              (() => z)();
            } catch (e) {
              log(e);
            }
        }
      }
    `));

  it('dead zone: assignments throw too', () =>
    expectSame(`
      async function* g() {
        try {
          [a, b] = [1, 2];
          log('bad');
        } catch (e) {
          log(e);
        }
        try {
          ({ a } = { a: 1 });
        } catch (e) {
          log(e);
        }
        try {
          a++;
        } catch (e) {
          log(e);
        }
        try {
          a += 1;
        } catch (e) {
          log(e);
        }
        try {
          for (a of [1]);
        } catch (e) {
          log(e);
        }
        try {
          for (a in { x: 1 }) yield;
        } catch (e) {
          log(e);
        }
        let a, b;
        yield;
        a = 1;
        log(a, b);
      }
    `));

  it('dead zone: a suspending right side is evaluated first', () =>
    expectSame(`
      async function* g() {
        try {
          a = yield 1;
          log('bad');
        } catch (e) {
          log(e);
        }
        try {
          a += yield 2;
          log('bad');
        } catch (e) {
          log(e);
        }
        try {
          [a] = [yield 3];
          log('bad');
        } catch (e) {
          log(e);
        }
        try {
          a ??= yield 4;
          log('bad');
        } catch (e) {
          log(e);
        }
        let a = 0;
        log(a);
        a = yield 5;
        log(a);
      }
    `));

  it('dead zone: within patterns', () =>
    expectSame(`
      async function* g() {
        try {
          const { a = b, b } = {};
        } catch (e) {
          log(e);
        }
        try {
          const { a = yield b, b } = {};
        } catch (e) {
          log(e);
        }
        try {
          let [x = (() => y)(), y = yield] = [];
        } catch (e) {
          log(e);
        }
        try {
          for (const [m = n, n = yield] of [[]]);
        } catch (e) {
          log(e);
        }
        try {
          let s = (yield, s);
        } catch (e) {
          log(e);
        }
        try {
          let s = typeof s,
            t = yield;
        } catch (e) {
          log(e);
        }
        let u = u2(yield);
        function u2() {
          try {
            return u;
          } catch (e) {
            log(e);
            return 'u2';
          }
        }
        log(u);
      }
    `));

  it('dead zone: the pattern of a catch clause', () =>
    expectSame(`
      async function* g() {
        try {
          throw 1;
        } catch (e) {
          try {
            e2;
          } catch (x) {
            log(x);
          }
          let e2 = yield e;
          log(e2);
        }
        try {
          throw { a: undefined };
        } catch ({ a = yield 'd', b = a }) {
          log(a, b);
        }
        try {
          throw [];
        } catch ([a = b9, b9 = yield]) {}
      }
    `));

  it('dead zone: the subject and the head of loops', () =>
    expectSame(`
      async function* g() {
        try {
          let a = a + (yield 1);
        } catch (e) {
          log(e);
        }
        try {
          for (const x of x) yield x;
        } catch (e) {
          log(e);
        }
        try {
          for (let k in { a: k }) yield;
        } catch (e) {
          log(e);
        }
        try {
          for (let i = i; ;) yield;
        } catch (e) {
          log(e);
        }
      }
    `));
});
