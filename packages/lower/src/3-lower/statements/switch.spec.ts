import { irOf } from '../../testing/text-host';
import { expectSame } from '../../testing/native';

describe('switch', () => {
  it('tests run in order, bodies fall through', () => {
    expect(
      irOf(`
      switch (a) {
        case b:
          yield 1;
        case yield 2:
          c();
          break;
        default:
          yield 3;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".mark L0 start
         .brtrue L3, (a === b)
     .mark L1 no match
         .yield (2)
     .mark L2 after yield
         .brtrue L4, (a === this.value)
         .goto L5
     .mark L3 case
         .yield (1)
     .mark L4 case
         c();
         .goto L6
     .mark L5 default
         .yield (3)
     .mark L6 end switch
         .end"
    `);
  });

  it('fall-through, default in the middle, breaks', () =>
    expectSame(`
      async function* g(x = 2) {
        switch (x) {
          case 1:
            yield 1;
          case await 2:
            yield 2;
          case 3:
            yield 3;
            break;
          default:
            yield 4;
        }
        switch (9) {
          default:
            yield 'd';
          case 1:
            yield 'one';
            break;
          case 2:
            yield 't';
        }
        sw: switch (1) {
          case 1:
            for (;;) {
              yield 'in';
              break sw;
            }
        }
      }
    `));

  it('bindings of its clauses in a loop', () =>
    expectSame(`
      async function* g() {
        const fs = [];
        for (let i = 0; i < 2; i++) {
          switch (i) {
            case 0:
              let q = 'q' + i;
              fs.push(() => q);
              yield q;
              q += '!';
              break;
            default:
              yield 'd';
              q = 5;
              fs.push(() => q);
          }
        }
        log(fs.map((f) => f()));
      }
    `));

  it('jumps through finally', () =>
    expectSame(`
      async function* g() {
        switch (1) {
          case 1:
            try {
              yield 1;
              break;
            } finally {
              yield 'f';
            }
          case 2:
            log('no');
        }
        for (const x of [1, 2, 3]) {
          switch (x) {
            case 1:
              try {
                continue;
              } finally {
                yield 'c' + x;
              }
            case 2:
              log('two');
            default:
              yield x;
          }
        }
      }
    `));

  it('one that does not suspend keeps its bindings, whatever stands around it', () =>
    expectSame(`
      let z = 'outer';
      async function* g(p) {
        for (const x of [1, 2, 3]) {
          switch (x) {
            case 1:
              let z = 'z' + x;
            case 2:
              try {
                log(z, (() => z)());
              } catch (e) {
                log(e);
              }
              break;
            default:
              z = 5;
          }
          yield z;
        }
      }
    `));
});
