import { irOf } from '../testing/text-host';
import { expectSame } from '../testing/native';

describe('jumps', () => {
  it('break leaves a finally by entering it', () => {
    expect(
      irOf(`
      L: for (;;) {
        try {
          yield a;
          break L;
        } finally {
          b();
        }
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L3
     .mark L0 start
     .mark L1 try .region 1
         .yield (a)
     .mark L2 after yield .region 1
         .goto L5
     .mark L3 finally .handler
         t = this.value;
         {
             b();
           }
         .complete (yf.complete(this, t))
     .mark L4 L
         .end
     .mark L5 leave
         .enter L4
         .goto L3"
    `);
  });

  it('a return completion in a try is pending while finally runs', () =>
    expectSame(`
      async function* g() {
        L: {
          try {
            try {
              return yield 1;
            } finally {
              yield 2;
              break L;
            }
          } finally {
            yield 3;
          }
        }
        log('after');
        return 9;
      }
    `));

  it('a jump in a finally cancels the pending completion', () =>
    expectSame(`
      async function* g() {
        let i = 0;
        for (;;) {
          try {
            try {
              yield i;
              return 'r' + i;
            } finally {
              if (i++ < 2) continue;
              yield 'fin';
            }
          } finally {
            log('out' + i);
          }
        }
      }
    `));

  it('a jump inside a finally leaves the pending completion outside alone', () =>
    expectSame(`
      async function* g() {
        try {
          return 1;
        } finally {
          L: try {
            return 2;
          } finally {
            break L;
          }
        }
      }
    `));

  it('continue through nested finally', () =>
    expectSame(`
      async function* g() {
        for (let i = 0; i < 3; i++) {
          try {
            try {
              yield i;
              continue;
            } finally {
              log('a');
              if (i === 1) break;
              yield 'x';
            }
          } finally {
            log('b');
          }
        }
        return 'end';
      }
    `));

  it('break out of nested finally', () =>
    expectSame(`
      async function* g() {
        outer: while (true) {
          try {
            for (;;) {
              try {
                yield 1;
                continue outer;
              } finally {
                log('inner');
                break outer;
              }
            }
          } finally {
            log('outer');
            yield 'f';
          }
        }
        return 3;
      }
    `));

  it('labelled continue through switch and finally', () =>
    expectSame(`
      async function* g() {
        o: for (let i = 0; i < 4; i++) {
          switch (i) {
            case 0:
              continue;
            case 1:
              try {
                yield i;
                continue o;
              } finally {
                log('f' + i);
              }
            case 2:
              try {
                try {
                  yield 'x';
                  break;
                } finally {
                  log('g');
                }
              } finally {
                log('h');
              }
              log('no');
            default:
              try {
                continue;
              } finally {
                yield 'last';
                if (i === 3) break o;
              }
          }
          log('after' + i);
        }
        p: do {
          try {
            yield 'p';
            continue p;
          } finally {
            log('pf');
          }
        } while (log('ptest'));
        for (const k in { a: 1, b: 2 }) {
          switch (k) {
            case 'a':
              continue;
          }
          yield k;
        }
      }
    `));

  it('labelled continue through for await and finally', () =>
    expectSame(`
      async function* g() {
        a: for (const x of [1, 2]) {
          try {
            for await (const y of [1, 2]) {
              try {
                yield [x, y];
                if (y === 2) continue a;
              } finally {
                log('in', x, y);
                yield 'f';
              }
            }
          } finally {
            log('out', x);
          }
        }
      }
    `));

  it('continue of a do loop goes to its test', () =>
    expectSame(`
      async function* g() {
        do {
          try {
            yield 1;
            continue;
          } finally {
            yield 'f';
          }
        } while ((log('test'), false));
        return 1;
      }
    `));

  it('throws of a finally replace what is pending', () =>
    expectSame(`
      async function* g() {
        try {
          try {
            yield 1;
            throw 'a';
          } finally {
            try {
              yield 2;
              throw 'b';
            } catch (e) {
              log('c' + e);
              yield e;
            }
          }
        } catch (e) {
          log('o' + e);
          return e;
        }
      }
    `));

  it('a return in a loop in finally', () =>
    expectSame(`
      async function* g() {
        try {
          for (const a of [1, 2, 3]) {
            if (a === 2) return;
            log(a);
          }
          yield 1;
        } finally {
          log('done');
          yield 'f';
        }
      }
    `));

  it('jumps out of leaves', () =>
    expectSame(`
      async function* g() {
        leaf: for (let i = 0; i < 5; i++) {
          for (let j = 0; j < 5; j++) {
            switch (j) {
              case 1:
                continue;
              case 2:
                break;
              case 3:
                if (i < 2) continue leaf;
                break leaf;
              default:
                log([i, j]);
            }
          }
        }
        yield 1;
        x: for (const a of [1, 2, 3]) {
          y: {
            if (a === 1) break y;
            for (const b of [1, 2]) {
              if (a === 2) continue x;
              log([a, b]);
              if (b === 2) break x;
            }
          }
          yield a;
        }
        z: {
          try {
            break z;
          } finally {
            log('leaf fin');
          }
        }
        yield 2;
      }
    `));

  it('jumps out of leaves through their own finally', () =>
    expectSame(`
      async function* g() {
        for (const x of [1, 2, 3]) {
          try {
            try {
              if (x === 1) continue;
              if (x === 3) return 'r';
              yield x;
            } finally {
              log('in' + x);
              for (const y of [1]) {
                if (x === 2) break;
              }
            }
          } finally {
            log('out' + x);
          }
          {
            {
              if (x === 2) {
                log('leaf');
                continue;
              }
            }
          }
          log('never');
        }
      }
    `));

  it('returns out of leaves', () =>
    expectSame(`
      async function* g() {
        try {
          yield 0;
          for (const x of [1, 2]) {
            if (x === 2) return;
            log(x);
          }
        } finally {
          try {
            yield 'a';
            if (1) {
              if (1) return;
            }
          } finally {
            log('b');
            yield 'c';
          }
        }
      }
    `));
});
