// Functions and classes under computed keys that close over variables of an iteration, beside suspensions and other values.
async function* g() {
  class Base {}
  const key = 'named';
  for (let i = 0; i < 2; i++) {
    const o = {
      [key]: () => i,
      b: yield 'b',
      [key + i]: function () {
        return [i, this === o];
      },
    };
    log(o.named(), o[key + i]());
    const early = {
      [(log('key'), key)]: class {
        m() {
          return i;
        }
      },
      c: (log('c'), yield 'c'),
      [yield 'd']: class {
        m() {
          return i;
        }
      },
      ['e' + i]: class extends (yield 'f', Base) {
        n() {
          return i;
        }
      },
      last: yield 'g',
    };
    log(new early.named().m(), new early['e' + i]().n(), Object.keys(early));
    {
      let local = 'local';
      const mixed = {
        [key]: () => i,
        local,
        m() {
          return i;
        },
      };
      log(mixed.local, mixed.named(), mixed.m());
    }
    for (let j = 0; j < 1; j++) {
      const mixed = {
        [key]: () => [i, j],
        j,
        k() {
          return i;
        },
      };
      log(mixed.j, mixed.named(), mixed.k());
      const part = { [key]: () => i, j };
      log(part.j, part.named());
    }
  }
}
