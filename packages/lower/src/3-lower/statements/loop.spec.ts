import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('while, do and for', () => {
  it('while', () => {
    expect(
      irOf(`
      while (yield a) {
        if (b) continue;
        break;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
     .mark L1 loop
         .yield (a)
     .mark L2 after yield
         .brfalse L4, (this.value)
     .mark L3 body
         {
           if (b) continue;
           break;
         }
         .leave L1, (continue;)
         .leave L4, (break;)
         .goto L1
     .mark L4 end loop
         .end"
    `);
  });

  it('do', () => {
    expect(
      irOf(`
      do {
        yield a;
      } while (b);
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
     .mark L1 loop
         .yield (a)
     .mark L2 continue
         .brtrue L1, (b)
     .mark L3 end loop
         .end"
    `);
  });

  it('for', () => {
    expect(irOf(`for (let i = 0; i < 3; i++) yield i;`)).toMatchInlineSnapshot(`
     ".mark L0 start
         i = 0;
     .mark L1 loop
         .brfalse L4, (i < 3)
     .mark L2 body
         .yield (i)
     .mark L3 continue
         i++;
         .goto L1
     .mark L4 end loop
         .end"
    `);
  });

  it('a binding that a closure sees is copied before the update', () => {
    expect(
      irOf(`
      for (let i = 0; i < 3; i++) {
        a(() => i);
        yield i;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         scope = { 'i': void 0 };
         scope.i = 0;
     .mark L1 loop
         .brfalse L4, (scope.i < 3)
     .mark L2 body
         a(closure(scope));
         .yield (scope.i)
     .mark L3 continue
         scope = { 'i': scope.i };
         scope.i++;
         .goto L1
     .mark L4 end loop
         .end"
    `);
  });

  it('closures in every part of the head', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; fs.push(() => i), i < 2; fs.push(() => i), i++) {
          yield i;
        }
        log(fs.map((f) => f()));
      }
    `));

  it('a closure in the initializer', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0, f = () => i; i < 2; i++) {
          fs.push(f, () => i);
          yield f();
        }
        log(fs.map((f) => f()));
      }
    `));

  it('nested loops with closures', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < 2; j++) {
            let k = i * 10 + j;
            fs.push(() => [i, j, k]);
            if (j == 1) yield k;
            i += 0;
          }
        }
        log(fs.map((f) => f()));
      }
    `));

  it('suspensions in the heads of loops', () =>
    expectSame(`
      async function* g() {
        for (const x of (yield 'subj', [1, 2])) {
          yield x;
        }
        for (const k in await { a: 1, b: 2 }) yield k;
        for (
          let i = yield 'init', n = await 2;
          i < n + (yield 't') * 0 + 2 && i < 3;
          i += yield 'u', i++
        ) {
          yield i;
          i = i > 50 ? 3 : i;
          if (i > 2) break;
        }
        for (; (yield 'c') < 60;) {}
        do {
          if (yield 'd') break;
          continue;
        } while (yield 'w');
        while ((yield 'wh') < 0);
        for (var a = 0, b = yield 'b'; a < 1; a++) yield b;
        for (const x of [1]) for (const y of [2]) yield x + y;
        if (yield) yield 'then';
        else yield 'else';
        for (let [x, y = yield 'def'] = [1]; x < 2; x++) yield y;
        for (let i = 0; i < 1; i++);
        for (const z of [3]);
        throw yield 'thr';
      }
    `));

  it('labelled loops', () =>
    expectSame(`
      async function* g() {
        a: for (let i = 0; i < 3; i++) {
          b: for (let j = 0; j < 3; j++) {
            if (j == 1) continue a;
            if (i == 2) break a;
            try {
              yield [i, j];
            } finally {
              if (i == 1) continue b;
            }
          }
        }
      }
    `));
});
